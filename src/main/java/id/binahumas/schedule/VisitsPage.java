package id.binahumas.schedule;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The requests to hosts of a block that is a visit; a new link is shown once. */
@Named
@RequestScoped
public class VisitsPage {

    private static final String SELF = "/organiser/schedule/visit.xhtml?faces-redirect=true&block=";

    @Inject
    VisitService visits;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private long id;
    private Block block;
    private Run run;
    private RunRow row;
    private List<VisitLetter> letters = List.of();
    private String link;

    @FormField
    @Size(max = 100)
    private String letterNumber;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String host;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String addressee;

    @FormField
    @Email(regexp = Texts.MAIL)
    @Size(max = 200)
    private String mail;

    @FormField
    @NotNull
    private LocalDate day;

    @FormField
    @NotNull
    private LocalTime from;

    @FormField
    @NotNull
    private LocalTime to;

    @FormField
    @NotNull
    @Min(1)
    @Max(10_000)
    private Integer visitors;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 2000)
    private String purpose;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String coordinator;

    @FormField
    @Email(regexp = Texts.MAIL)
    @Size(max = 200)
    private String coordinatorMail;

    public void load() {
        block = runs.ownBlock(id);
        run = runs.own(block.runId());
        row = runs.row(run.id());
        letters = visits.ofBlock(id);
        if (!posted.is("send") || link != null) {
            day = block.startsOn() == null ? run.startsOn() : block.startsOn();
        }
    }

    public void send() {
        if (posted.fill(this)) {
            Run held = runs.own(runs.ownBlock(id).runId());
            link = visits.send(
                    id,
                    new VisitDetails(
                            letterNumber,
                            host,
                            addressee,
                            mail,
                            at(held, from),
                            at(held, to),
                            visitors,
                            purpose,
                            coordinator,
                            coordinatorMail));
            startAnew();
        }
    }

    public void sendAgain() {
        link = visits.sendAgain(id, posted.getId());
    }

    public String withdraw() {
        visits.withdraw(id, posted.getId());
        return SELF + id + "&ok=visitWithdrawn";
    }

    /** The next letter goes to another host. */
    private void startAnew() {
        letterNumber = null;
        host = null;
        addressee = null;
        mail = null;
        from = null;
        to = null;
        visitors = null;
        purpose = null;
        coordinator = null;
        coordinatorMail = null;
    }

    private Instant at(Run held, LocalTime time) {
        return day.atTime(time).atZone(held.zone()).toInstant();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Block getBlock() {
        return block;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public List<VisitLetter> getLetters() {
        return letters;
    }

    /** The address of a link that was made just now; it is not shown again. */
    public String getLink() {
        return link;
    }

    public String getLetterNumber() {
        return letterNumber;
    }

    public String getHost() {
        return host;
    }

    public String getAddressee() {
        return addressee;
    }

    public String getMail() {
        return mail;
    }

    public LocalDate getDay() {
        return day;
    }

    public LocalTime getFrom() {
        return from;
    }

    public LocalTime getTo() {
        return to;
    }

    public Integer getVisitors() {
        return visitors;
    }

    public String getPurpose() {
        return purpose;
    }

    public String getCoordinator() {
        return coordinator;
    }

    public String getCoordinatorMail() {
        return coordinatorMail;
    }
}
