package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.web.DeviceCookie;
import id.binahumas.shared.web.Idempotency;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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

/** Checking in at the door of a session by programs, and by the committee's own page when its network is back. */
@Path("/sessions/{id}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Attendance")
public class CheckInResource {

    @Inject
    CheckInService checkIns;

    @Inject
    Idempotency idempotency;

    @Inject
    DeviceCookie devices;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "attendance:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkIn",
            summary = "Notes somebody present at a session",
            description =
                    "With code, which stands on the screen of the room for twenty seconds, the caller. With personCode or enrolmentId somebody else, by those who take the attendance of this session; at says when they came, where it is handed in later. Whoever is noted present already stays so, and the answer says that it is repeated.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CheckInInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was noted present before; at says when",
            content = @Content(schema = @Schema(implementation = CheckInRow.class)))
    @APIResponse(
            responseCode = "201",
            description = "Is noted present",
            content = @Content(schema = @Schema(implementation = CheckInRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such session, or not for the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "Not now or not this person: the code has changed or is wrong, too early, over, another day, not a participant, noted otherwise by the committee; the problem says why in words")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(responseCode = "422", description = "Something in it cannot be taken; the problem names the field")
    public Response checkIn(
            @Parameter(description = "The session's id", example = "654210987654321") @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        checkIns.requireMayCheckIn();
        long session = Ids.parse(id);
        return idempotency.once(key, body, () -> {
            CheckInInput input = CheckInInput.of(body);
            CheckInRow row = isForAnother(input)
                    ? checkIns.checkInFor(session, input.entry())
                    : checkIns.checkIn(session, input.code(), devices.read(request));
            return Response.status(row.repeated() ? Response.Status.OK : Response.Status.CREATED)
                    .entity(row)
                    .build();
        });
    }

    /** Who sends nothing is answered as what they are. */
    private boolean isForAnother(CheckInInput input) {
        return input.isForAnother()
                || input.code() == null && !callers.current().has(Role.TRAINEE);
    }
}
