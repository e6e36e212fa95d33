package id.binahumas.enrolment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.web.Idempotency;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One booking for programs: given back by its owner, or taken back by an organiser of the run. */
@Path("/bookings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Bookings")
public class BookingResource {

    @Inject
    BookingService bookings;

    @Inject
    Idempotency idempotency;

    @DELETE
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "bookings:write")
    @Operation(
            operationId = "cancelBooking",
            summary = "Gives a place, a place in line or a request back",
            description =
                    "What comes free goes to who waits longest, at once. Somebody else's is taken back by an organiser, who says why.")
    @APIResponse(responseCode = "204", description = "It is given back")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such booking, or not for the caller")
    @APIResponse(
            responseCode = "409",
            description = "It is given back already, or too late for that; the problem says why in words")
    @APIResponse(responseCode = "422", description = "An organiser gave no reason")
    public Response cancel(
            @Parameter(description = "The booking's id", example = "654210987654321") @PathParam("id") String id,
            @Parameter(description = "Why, when it is somebody else's", example = "Berhalangan dinas")
                    @QueryParam("reason")
                    String reason,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key) {
        bookings.requireMayBook();
        long booking = Ids.parse(id);
        return idempotency.once(key, reason, () -> {
            bookings.giveBack(booking, reason);
            return Response.noContent().build();
        });
    }
}
