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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registration for a run by programs: for oneself, or by an organiser for somebody. */
@Path("/runs/{id}/bookings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Bookings")
public class RunBookingResource {

    @Inject
    BookingService bookings;

    @Inject
    Idempotency idempotency;

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "bookings:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "book",
            summary = "Registers the caller, or somebody named by an organiser, for a run",
            description =
                    "Without a free place the answer is a place in line, with its position; where the superior must agree first, a request. segment, cohort and mode name a part of the run; left out, the person's own is taken. An organiser may register against the rules about who takes part, and says why in reason.")
    @RequestBody(content = @Content(schema = @Schema(implementation = BookingInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The booking; Location says where it is given back",
            content = @Content(schema = @Schema(implementation = BookingDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such run or person, or not for the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "Not now or not this person: closed, registered already, for others, another day or way, the unit's share is used up; the problem says why in words")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    public Response book(
            @Parameter(description = "The run's id", example = "654210987654321") @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        bookings.requireMayBook();
        long run = Ids.parse(id);
        return idempotency.once(key, body, () -> {
            BookingInput input = BookingInput.of(body);
            BookingRow booked = input.person() == null
                    ? bookings.book(run, input.wish())
                    : bookings.book(run, Long.parseLong(input.person()), input.wish(), input.reason());
            return Response.created(URI.create("bookings/" + booked.id()))
                    .entity(bookings.detail(booked.id()))
                    .build();
        });
    }
}
