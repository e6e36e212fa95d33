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

/** Keeps the reader's place while one scrolls. */
@Path("/lessons")
@RequestScoped
public class LessonResource {

    /** Where in the text, in thousandths. */
    public record Place(String enrolment, int reached) {}

    @Inject
    LessonService lessons;

    @PUT
    @Path("/{id}/place")
    @Consumes(MediaType.APPLICATION_JSON)
    public void reach(@PathParam("id") String id, Place place) {
        if (place == null) {
            throw new Refusal("form.invalid");
        }
        lessons.reach(Ids.parse(place.enrolment()), Ids.parse(id), place.reached());
    }
}
