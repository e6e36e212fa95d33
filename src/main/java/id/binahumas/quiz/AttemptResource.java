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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes answers one by one while a participant works. */
@Path("/attempts")
@RequestScoped
@Tag(name = "Own pages")
public class AttemptResource {

    /** An answer with its place in the order in which it was given. */
    public record Sent(long sequence, List<Integer> choices, String text) {}

    @Inject
    AttemptService attempts;

    @PUT
    @Path("/{id}/answers/{no}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveAnswer",
            summary = "Takes one answer of an attempt; an older one than is known changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "What is kept now",
            content = @Content(schema = @Schema(implementation = AnswerReceipt.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON of this kind")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not for a key, or the proof of origin is missing")
    @APIResponse(responseCode = "404", description = "There is no such thing, or not for the caller")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(responseCode = "422", description = "It cannot be taken, and the problem says why")
    public AnswerReceipt answer(
            @PathParam("id") String id,
            @Parameter(description = "The question's number in the attempt, from 1", example = "3") @PathParam("no")
                    int no,
            Sent sent) {
        if (sent == null || sent.sequence() <= 0) {
            throw new Refusal("quiz.answer.strange");
        }
        return attempts.answer(Ids.parse(id), no, sent.choices(), sent.text(), sent.sequence());
    }
}
