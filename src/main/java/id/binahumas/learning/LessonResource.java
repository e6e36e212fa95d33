package id.binahumas.learning;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keeps the reader's place while one scrolls. */
@Path("/lessons")
@RequestScoped
@Tag(name = "Own pages")
public class LessonResource {

    /** Where in the text, in thousandths. */
    public record Place(String enrolment, int reached) {}

    @Inject
    LessonService lessons;

    @PUT
    @Path("/{id}/place")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "keepPlace", summary = "Keeps the reader’s place in a lesson")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "400", description = "The body is not JSON of this kind")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not for a key, or the proof of origin is missing")
    @APIResponse(responseCode = "404", description = "There is no such thing, or not for the caller")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(responseCode = "422", description = "It cannot be taken, and the problem says why")
    public void reach(@PathParam("id") String id, Place place) {
        if (place == null) {
            throw new Refusal("form.invalid");
        }
        lessons.reach(Ids.parse(place.enrolment()), Ids.parse(id), place.reached());
    }
}
