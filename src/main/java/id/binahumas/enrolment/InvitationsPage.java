package id.binahumas.enrolment;

import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;

/** Letters that invite the units of a run, made in one go and fetched packed together. */
@Named
@RequestScoped
public class InvitationsPage {

    @Inject
    InvitationService invitations;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long id;
    private Run run;
    private RunRow row;
    private int count;
    private InvitationRow latest;

    @FormField
    @Size(max = 100)
    private String letterNumber;

    @FormField
    @NotNull
    private LocalDate letterDate;

    @FormField
    @Size(max = 100)
    private String city;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String signatoryPost;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String signatoryName;

    public void load() {
        run = runs.own(id);
        row = runs.row(id);
        count = invitations.count(id);
        latest = invitations.latest(id).orElse(null);
        if (!posted.isPost()) {
            letterDate = LocalDate.now(clock);
            city = run.city();
        }
    }

    public String ask() {
        if (!posted.fill(this)) {
            return null;
        }
        invitations.ask(id, new InvitationDetails(letterNumber, letterDate, city, signatoryPost, signatoryName));
        return "/organiser/enrolment/invitations.xhtml?faces-redirect=true&id=" + id + "&ok=invitationAsked";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public int getCount() {
        return count;
    }

    public InvitationRow getLatest() {
        return latest;
    }

    public String getLetterNumber() {
        return letterNumber;
    }

    public LocalDate getLetterDate() {
        return letterDate;
    }

    public String getCity() {
        return city;
    }

    public String getSignatoryPost() {
        return signatoryPost;
    }

    public String getSignatoryName() {
        return signatoryName;
    }
}
