package id.binahumas.people;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.security.Role;
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

/** The roles of an account, one's own without an id, and who stands in for whom: Plt. and Plh. with their history. */
@Named
@RequestScoped
public class DelegationPage {

    @Inject
    AccountService accounts;

    @Inject
    DelegationService delegations;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Words words;

    @Inject
    Clock clock;

    private Long id;
    private List<HeldRoleRow> rows = List.of();
    private String of;
    private String who;
    private Long person;
    private List<DelegateRow> found = List.of();
    private DelegateRow chosen;

    @FormField
    @NotNull
    private Long assignment;

    /** Of somebody whom the search does not find; nobody is chosen then. */
    @FormField
    @Size(max = 200)
    private String login;

    @FormField
    @NotNull
    private Acting acting;

    @FormField
    @NotBlank
    @Size(max = 100)
    private String decree;

    @FormField
    @NotNull
    private LocalDate from;

    @FormField
    @NotNull
    private LocalDate lastDay;

    @FormField
    @NotBlank
    @Size(max = 1000)
    private String reason;

    public void require() {
        if (id == null) {
            throw new NotFound();
        }
    }

    public void load() {
        rows = id == null ? accounts.myRoles() : accounts.rolesOf(id);
        of = id == null ? null : accounts.find(id).shownLogin();
        boolean none = getGivable().isEmpty();
        if (none && person != null) {
            throw new NotFound();
        }
        if (!none) {
            chosen = person == null ? null : delegations.candidate(person);
            found = person != null || who == null || who.isBlank() ? List.of() : delegations.candidates(who);
        }
    }

    public String delegate() {
        boolean filled = posted.fill(this);
        if (person == null && login == null) {
            errors.field("login", words.of("delegation.toNeeded"));
        }
        if (!filled || errors.isAny()) {
            return null;
        }
        Delegation given = new Delegation(acting, decree, from, lastDay, reason);
        if (person == null) {
            delegations.delegate(assignment, login, given, reason);
        } else {
            delegations.delegateTo(assignment, person, given, reason);
        }
        return here("delegated");
    }

    public String end() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        delegations.end(posted.getId(), reason);
        return here("delegationEnded");
    }

    private String here(String done) {
        return id == null
                ? "/profile-roles.xhtml?faces-redirect=true&ok=" + done
                : "/admin/people/acting.xhtml?faces-redirect=true&id=" + id + "&ok=" + done;
    }

    /** Roles that somebody else may hold for this account. */
    public List<HeldRoleRow> getGivable() {
        return rows.stream()
                .filter(r -> r.acting() == null && !over(r))
                .filter(r ->
                        r.role() == Role.SUPERIOR || r.role() == Role.SIGNATORY || r.role() == Role.UNIT_COORDINATOR)
                .toList();
    }

    public boolean over(HeldRoleRow row) {
        return row.isOver(LocalDate.now(clock));
    }

    /** Held for this account by somebody else, or seen by an administrator. */
    public boolean endable(HeldRoleRow row) {
        boolean givenByThis = row.acting() != null && rows.stream().anyMatch(r -> row.actingForId() == r.id());
        return givenByThis && !over(row);
    }

    public List<Acting> getActings() {
        return Arrays.asList(Acting.values());
    }

    /** The login of the account these are the roles of; null for one's own. */
    public String getOf() {
        return of;
    }

    public List<HeldRoleRow> getRows() {
        return rows;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public List<DelegateRow> getFound() {
        return found;
    }

    /** Who was found by name and is to stand in; null before. */
    public DelegateRow getChosen() {
        return chosen;
    }

    public Long getAssignment() {
        return assignment;
    }

    public String getLogin() {
        return login;
    }

    public Acting getActing() {
        return acting;
    }

    public String getDecree() {
        return decree;
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public String getReason() {
        return reason;
    }
}
