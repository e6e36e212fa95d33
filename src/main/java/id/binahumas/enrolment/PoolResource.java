package id.binahumas.enrolment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The places of an announced run for programs. */
@Path("/runs/{id}/pools")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Bookings")
public class PoolResource {

    @Inject
    BookingService bookings;

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "runs:read")
    @Operation(
            operationId = "listPools",
            summary =
                    "All places of an announced run: whom each pool is for, how many there are, are taken and are waited for",
            description =
                    "Somebody takes one place in every pool that applies to them, or none at all. A pool without capacity is unlimited.")
    @APIResponse(
            responseCode = "200",
            description = "The pools",
            content = @Content(schema = @Schema(implementation = PoolListRow.class)))
    @APIResponse(responseCode = "404", description = "There is no such announced run")
    public PoolListRow pools(
            @Parameter(description = "The run's id", example = "654210987654321") @PathParam("id") String id) {
        long run = Ids.parse(id);
        return new PoolListRow(Long.toString(run), bookings.pools(run));
    }
}
