package id.binahumas.enrolment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.web.Idempotency;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Nominations for a run by programs of the units. */
@Path("/runs/{id}/nominations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Bookings")
public class NominationResource {

    @Inject
    NominationService nominations;

    @Inject
    Idempotency idempotency;

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "bookings:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nominate",
            summary = "Names people of the caller's units for a run",
            description =
                    "They get places in the order in which they are named. With whole, all of them get one or nobody does, and the problem says who stands in the way and why. Without, whoever finds no place waits in line, and whoever may not take part has a reason beside the name. The letter itself is put to it afterwards, see attachLetter.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NominationInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The nomination, with what became of each",
            content = @Content(schema = @Schema(implementation = NominationRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(
            responseCode = "404",
            description = "There is no such run, or one of these people or the unit is none of the caller's")
    @APIResponse(
            responseCode = "409",
            description =
                    "Not now or not these people: closed, after the unit's last day, its share is used up, registered already, for others, no place for all; the problem says why in words")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    public Response nominate(
            @Parameter(description = "The run's id", example = "654210987654321") @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        nominations.requireMayNominate();
        long run = Ids.parse(id);
        return idempotency.once(
                key,
                body,
                () -> Response.status(Response.Status.CREATED)
                        .entity(nominations.nominate(
                                run, NominationInput.of(body).details()))
                        .build());
    }
}
