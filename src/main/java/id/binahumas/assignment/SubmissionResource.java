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

/** Where drafts are kept while somebody types: the participant's text, the grader's judgement. */
@Path("")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {

    @Inject
    SubmissionService submissions;

    @Inject
    GradingService gradings;

    @Inject
    Dates dates;

    @PUT
    @Path("enrolments/{enrolment}/assignments/{item}/draft")
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
    public Autosave.Answer keep(@PathParam("submission") String submission, @NotNull Autosave typed) {
        return answer(gradings.keep(Ids.parse(submission), typed.version(), Assessment.of(typed.fields())));
    }

    private Autosave.Answer answer(Saved saved) {
        return new Autosave.Answer(saved.version(), dates.time(saved.at()));
    }
}
