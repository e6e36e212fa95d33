package id.binahumas.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** What programs may ask: the same doors as the pages, as JSON; ids are strings, problems follow RFC 9457. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Bina Humas",
                        version = "1",
                        description = "Catalogue, runs and verification of certificates. Times are UTC, days are local,"
                                + " ids are strings.",
                        license = @License(name = "Apache-2.0")))
public class ApiApplication extends Application {}
