package id.binahumas.enrolment;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How far one participant has come, block by block; a closed block can be opened for this one person, with a reason. */
@Named
@RequestScoped
public class ParticipantPage {

    @Inject
    EnrolmentService enrolments;

    @Inject
    Posted posted;

    private Long id;
    private RosterRow row;
    private LearningPath path;

    @FormField
    @NotBlank
    @Size(max = 500)
    private String reason;

    public void load() {
        row = enrolments.participant(id);
        path = enrolments.pathFor(id);
    }

    public String waive() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        enrolments.waive(id, posted.getId(), reason);
        return "/organiser/enrolment/participant.xhtml?faces-redirect=true&id=" + id + "&ok=gateWaived";
    }

    public boolean asked(PathBlock block) {
        return posted.is("waive") && posted.getId() == block.block().id();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public RosterRow getRow() {
        return row;
    }

    public LearningPath getPath() {
        return path;
    }

    public String getReason() {
        return reason;
    }
}
