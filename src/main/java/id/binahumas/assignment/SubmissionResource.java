package id.binahumas.assignment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where drafts are kept while somebody types: the participant's text, the grader's judgement. */
@Path("")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own pages")
public class SubmissionResource {

    @Inject
    SubmissionService submissions;

    @Inject
    GradingService gradings;

    @Inject
    Dates dates;

    @PUT
    @Path("enrolments/{enrolment}/assignments/{item}/draft")
    @Operation(operationId = "saveDraft", summary = "Keeps a participant’s text while it is typed")
    @APIResponse(
            responseCode = "200",
            description = "Kept; the version to send next",
            content = @Content(schema = @Schema(implementation = Autosave.Answer.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON of this kind")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not for a key, or the proof of origin is missing")
    @APIResponse(responseCode = "404", description = "There is no such thing, or not for the caller")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(responseCode = "422", description = "It cannot be taken, and the problem says why")
    public Autosave.Answer save(
            @PathParam("enrolment") String enrolment, @PathParam("item") String item, @NotNull Autosave typed) {
        return answer(submissions.save(
                Ids.parse(enrolment),
                Ids.parse(item),
                typed.number(),
                typed.version(),
                typed.fields().get("text")));
    }

    @PUT
    @Path("submissions/{submission}/grading")
    @Operation(operationId = "keepGrading", summary = "Keeps a grader’s judgement while it is made")
    @APIResponse(
            responseCode = "200",
            description = "Kept; the version to send next",
            content = @Content(schema = @Schema(implementation = Autosave.Answer.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON of this kind")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not for a key, or the proof of origin is missing")
    @APIResponse(responseCode = "404", description = "There is no such thing, or not for the caller")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(responseCode = "422", description = "It cannot be taken, and the problem says why")
    public Autosave.Answer keep(@PathParam("submission") String submission, @NotNull Autosave typed) {
        return answer(gradings.keep(Ids.parse(submission), typed.version(), Assessment.of(typed.fields())));
    }

    private Autosave.Answer answer(Saved saved) {
        return new Autosave.Answer(saved.version(), dates.time(saved.at()));
    }
}
