package id.binahumas.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Somebody's sessions for the calendar programs they use, by a secret address. */
@Path("calendar")
@RequestScoped
@Tag(name = "Own pages")
public class CalendarResource {

    static final String TYPE = "text/calendar;charset=UTF-8";

    @Inject
    CalendarService calendars;

    @GET
    @Path("{token}.ics")
    @Produces(TYPE)
    @Operation(
            operationId = "getCalendar",
            summary = "The sessions of whoever made this address, as iCalendar",
            description = "The address is made, and taken back, on the agenda page; no key is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "Sessions of the last weeks and those to come, in the zones of their venues",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "Nobody made this address, or it was taken back")
    public Response feed(
            @Parameter(
                            description = "The secret of the address",
                            example = "7K4M92QXHB3T7K4M92QXHB3T7K4M92QXHB3T7K4M92QXHB3T7K4M")
                    @PathParam("token")
                    String token) {
        return Response.ok(calendars.feed(token)).build();
    }
}
