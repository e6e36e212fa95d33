package id.binahumas.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What programs may ask: the same doors as the pages, as JSON; ids are strings, problems follow RFC 9457. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Bina Humas",
                        version = "1",
                        description =
                                "The catalogue, verification of certificates, people and units for programs such as a"
                                        + " personnel system. Times are UTC, days are local, ids are strings; a field that has no"
                                        + " value is left out. Lists come in pages: by page and size, or by the cursor of the page"
                                        + " before. What changes something names the ETag it has read in If-Match, and may be sent"
                                        + " twice under one Idempotency-Key. Problems follow RFC 9457. Whoever asks too often is"
                                        + " told by 429 and Retry-After when to come back.",
                        contact = @Contact(name = "The administrator of this installation"),
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/", description = "This installation"),
        tags = {
            @Tag(name = "Catalogue", description = "Announced runs, as the public pages show them"),
            @Tag(name = "Verifications", description = "Is a certificate genuine, and does it still count?"),
            @Tag(name = "Organisation", description = "The tree of agencies and units on a day"),
            @Tag(name = "People", description = "Who works where; a NIP is masked unless a reason is given"),
            @Tag(name = "Own pages", description = "What our own pages send while somebody types; not for keys")
        })
public class ApiApplication extends Application {}
