package id.binahumas.people;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** All an administrator sees of a person: names, posts and duties with their history, each with the form that changes it. */
@Named
@RequestScoped
public class PersonPage extends PersonForm {

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    private Long id;
    private Person person;
    private Account account;
    private String revealed;
    private List<PostRow> posts = List.of();
    private List<DutyRow> duties = List.of();

    @FormField
    @NotBlank
    @Size(max = 1000)
    private String reason;

    /** By code or name. */
    @FormField
    @NotBlank
    @Size(max = 260)
    private String unit;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String post;

    @FormField
    @Size(max = 40)
    private String level;

    @FormField
    @Size(max = 40)
    private String grade;

    @FormField
    @NotNull
    private LocalDate from;

    @FormField
    private Acting acting;

    @FormField
    private boolean leading;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String duty;

    @FormField
    @NotNull
    private LocalDate until;

    /** An old link to an entry that became one with another leads on. */
    public String load() {
        if (id == null) {
            throw new NotFound();
        }
        person = people.open(id);
        if (person.mergedIntoId() != null) {
            return "/admin/people/person.xhtml?faces-redirect=true&id=" + person.mergedIntoId() + "&ok=personMerged";
        }
        account = accounts.ofPerson(id).orElse(null);
        posts = people.posts(id);
        duties = people.duties(id);
        return null;
    }

    /** An empty NIP field leaves the number as it is: the form does not show it. */
    public String correct() {
        if (!filled("name", "titleBefore", "titleAfter", "kind", "nip", "mail")) {
            return null;
        }
        people.correct(id, posted.getVersion(), details());
        return here("personCorrected");
    }

    /** Shown once, on this answer only. */
    public void reveal() {
        if (posted.fill(this, "reason")) {
            revealed = people.revealNip(id, reason);
        }
    }

    public String appoint() {
        boolean filled = posted.fill(this, "unit", "post", "level", "grade", "from", "acting", "leading");
        if (grade != null) {
            Grade.problem(grade, people.find(id).kind()).ifPresent(key -> errors.field("grade", words.of(key, grade)));
        }
        if (!filled || errors.isAny()) {
            return null;
        }
        people.appoint(
                id,
                new NewPost(units.named(unit, LocalDate.now(clock)).id(), post, level, grade, from, acting, leading));
        return here("personAppointed");
    }

    public String endPost() {
        if (!posted.fill(this, "until")) {
            return null;
        }
        people.endPost(id, posted.getId(), posted.getVersion(), until.plusDays(1));
        return here("personPostEnded");
    }

    public String assign() {
        if (!posted.fill(this, "unit", "duty", "from")) {
            return null;
        }
        people.assignDuty(id, units.named(unit, LocalDate.now(clock)).id(), duty, from);
        return here("personDutyGiven");
    }

    public String endDuty() {
        if (!posted.fill(this, "until")) {
            return null;
        }
        people.endDuty(id, posted.getId(), posted.getVersion(), until.plusDays(1));
        return here("personDutyEnded");
    }

    private String here(String done) {
        return "/admin/people/person.xhtml?faces-redirect=true&id=" + id + "&ok=" + done;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Person getPerson() {
        return person;
    }

    public Account getAccount() {
        return account;
    }

    public String getMaskedNip() {
        return Nip.masked(person.nip());
    }

    public String getRevealed() {
        return revealed;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    public List<DutyRow> getDuties() {
        return duties;
    }

    public List<Acting> getActings() {
        return Arrays.asList(Acting.values());
    }

    @Override
    public String getName() {
        return posted.is("correct") ? super.getName() : person.name();
    }

    @Override
    public String getTitleBefore() {
        return posted.is("correct") ? super.getTitleBefore() : person.titleBefore();
    }

    @Override
    public String getTitleAfter() {
        return posted.is("correct") ? super.getTitleAfter() : person.titleAfter();
    }

    @Override
    public PersonKind getKind() {
        return posted.is("correct") ? super.getKind() : person.kind();
    }

    @Override
    public String getMail() {
        return posted.is("correct") ? super.getMail() : person.mail();
    }

    public String getReason() {
        return reason;
    }

    public String getUnit() {
        return unit;
    }

    public String getPost() {
        return post;
    }

    public String getLevel() {
        return level;
    }

    public String getGrade() {
        return grade;
    }

    public LocalDate getFrom() {
        return from;
    }

    public Acting getActing() {
        return acting;
    }

    public boolean isLeading() {
        return leading;
    }

    public String getDuty() {
        return duty;
    }

    public LocalDate getUntil() {
        return until;
    }
}
