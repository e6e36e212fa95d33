package id.binahumas.quiz;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Takes answers one by one while a participant works. */
@Path("/attempts")
@RequestScoped
public class AttemptResource {

    /** An answer with its place in the order in which it was given. */
    public record Sent(long sequence, List<Integer> choices, String text) {}

    @Inject
    AttemptService attempts;

    @PUT
    @Path("/{id}/answers/{no}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public AnswerReceipt answer(@PathParam("id") String id, @PathParam("no") int no, Sent sent) {
        if (sent == null || sent.sequence() <= 0) {
            throw new Refusal("quiz.answer.strange");
        }
        return attempts.answer(Ids.parse(id), no, sent.choices(), sent.text(), sent.sequence());
    }
}
