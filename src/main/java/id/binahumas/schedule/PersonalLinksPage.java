package id.binahumas.schedule;

import id.binahumas.course.SyllabusRow;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

/** The personal links of a session: who has one, how it was used; a new one is shown once. */
@Named
@RequestScoped
public class PersonalLinksPage {

    private static final String SELF = "/organiser/schedule/session.xhtml?faces-redirect=true&id=";

    @Inject
    PersonalLinkService links;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long id;
    private ZoneId zone;
    private List<PersonalLinkRow> rows = List.of();
    private List<SyllabusRow> judgeable = List.of();
    private String link;

    @FormField
    @NotBlank
    @Size(max = PersonalLink.LONGEST_NAME)
    private String guest;

    @FormField
    @Email(regexp = Texts.MAIL)
    @Size(max = 200)
    private String mail;

    @FormField
    @NotNull
    private GuestRole role = GuestRole.RESOURCE_PERSON;

    @FormField
    @NotNull
    private LocalDate validFrom;

    @FormField
    @NotNull
    private LocalDate validTo;

    public void load() {
        if (id == null) {
            return;
        }
        ClassSession session = runs.ownSession(id);
        zone = runs.own(session.runId()).zone();
        rows = links.ofSession(id);
        judgeable = links.judgeable(id);
        if (!posted.is("makeLink")) {
            validFrom = day(session.startsAt().minus(PersonalLink.BEFORE));
            validTo = day(session.endsAt().plus(PersonalLink.AFTER));
        }
    }

    public void make() {
        if (posted.fill(this, "guest", "mail", "role", "validFrom", "validTo")) {
            ZoneId held = runs.own(runs.ownSession(id).runId()).zone();
            link = links.make(
                    id,
                    new PersonalLinkDetails(
                            guest,
                            mail,
                            role,
                            validFrom.atStartOfDay(held).toInstant(),
                            validTo.plusDays(1).atStartOfDay(held).toInstant(),
                            posted.flag("takesAttendance"),
                            new HashSet<>(posted.ids("item"))));
        }
    }

    public void renew() {
        link = links.renew(posted.getId());
    }

    public String revoke() {
        links.revoke(posted.getId());
        return SELF + id + "&ok=linkRevoked";
    }

    /** The form stands as it was sent when it comes back with a refusal. */
    public boolean isChosen(SyllabusRow item) {
        return link == null && posted.values("item").contains(Long.toString(item.id()));
    }

    public boolean isTakesAttendance() {
        return link == null && posted.flag("takesAttendance");
    }

    public Instant getNow() {
        return clock.instant();
    }

    private LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    public GuestRole[] getRoles() {
        return GuestRole.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public ZoneId getZone() {
        return zone;
    }

    public List<PersonalLinkRow> getRows() {
        return rows;
    }

    public List<SyllabusRow> getJudgeable() {
        return judgeable;
    }

    /** The address of a link that was made just now; it is not shown again. */
    public String getLink() {
        return link;
    }

    public String getGuest() {
        return link == null ? guest : null;
    }

    public String getMail() {
        return link == null ? mail : null;
    }

    public GuestRole getRole() {
        return role;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }
}
