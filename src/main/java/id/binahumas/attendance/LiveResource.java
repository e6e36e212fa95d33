package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The beat of the page beside a live meeting. */
@Path("/sessions/{id}/stay")
@RequestScoped
@Tag(name = "Own pages")
public class LiveResource {

    @Inject
    LiveService live;

    @PUT
    @Operation(
            operationId = "keepStay",
            summary = "Counts the minute it is now as one of the caller’s in a live session")
    @APIResponse(responseCode = "204", description = "Counted, or not a minute of the session")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not for a key, or the proof of origin is missing")
    @APIResponse(responseCode = "404", description = "There is no such session, or the caller has not entered it")
    @APIResponse(responseCode = "422", description = "It cannot be taken, and the problem says why")
    public void stay(@PathParam("id") String id) {
        live.beat(Ids.parse(id));
    }
}
