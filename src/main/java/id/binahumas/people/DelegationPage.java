package id.binahumas.people;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
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
    Posted posted;

    @Inject
    Clock clock;

    private Long id;
    private List<HeldRoleRow> rows = List.of();
    private String of;

    @FormField
    @NotNull
    private Long assignment;

    @FormField
    @NotBlank
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
        of = id == null ? null : accounts.find(id).login();
    }

    public String delegate() {
        if (!posted.fill(this)) {
            return null;
        }
        accounts.delegate(assignment, login, new Delegation(acting, decree, from, lastDay, reason), reason);
        return here("delegated");
    }

    public String end() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        accounts.endDelegation(posted.getId(), reason);
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
