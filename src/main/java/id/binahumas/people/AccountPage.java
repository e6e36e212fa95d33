package id.binahumas.people;

import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One account with the roles it holds and held: an administrator gives and takes roles, opens it by a link and closes it. */
@Named
@RequestScoped
public class AccountPage {

    private static final int LONGEST_REASON = 1000;

    @Inject
    AccountService accounts;

    @Inject
    SecondFactorService secondFactors;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Words words;

    @Inject
    Clock clock;

    private Long id;
    private Account account;
    private Person person;
    private PostHolding post;
    private List<RoleAssignment> roles = List.of();
    private Map<Long, UnitRow> unitsById = Map.of();
    private String link;

    @FormField
    @NotNull
    private Role role;

    /** By code or name; nothing means everywhere. */
    @FormField
    @Size(max = 260)
    private String unit;

    @FormField
    @NotNull
    private LocalDate validFrom;

    @FormField
    private LocalDate validTo;

    @FormField
    @NotBlank
    @Size(max = LONGEST_REASON)
    private String reason;

    @FormField
    @NotBlank
    @Size(max = LONGEST_REASON)
    private String closeReason;

    @FormField
    @NotBlank
    @Size(max = LONGEST_REASON)
    private String secondReason;

    @FormField
    @NotBlank
    @Size(max = LONGEST_REASON)
    private String demandReason;

    private Instant secondSince;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        LocalDate today = LocalDate.now(clock);
        account = accounts.open(id);
        secondSince = secondFactors.since(id);
        if (account.personId() != null) {
            person = people.find(account.personId());
            post = people.postOf(person.id(), today).orElse(null);
        }
        roles = accounts.assignmentsOf(id);
        Set<Long> named = roles.stream()
                .filter(r -> r.scopeKind() == ScopeKind.UNIT)
                .map(RoleAssignment::scopeId)
                .collect(Collectors.toSet());
        if (post != null) {
            named.add(post.unitId());
        }
        unitsById = units.rows(named);
        validFrom = today;
    }

    public String assign() {
        if (!posted.fill(this, "role", "unit", "validFrom", "validTo", "reason")) {
            return null;
        }
        Long unitId = unit == null
                ? null
                : Long.valueOf(units.named(unit, LocalDate.now(clock)).id());
        accounts.assign(
                id,
                role,
                unitId == null ? ScopeKind.GLOBAL : ScopeKind.UNIT,
                unitId,
                validFrom,
                validTo == null ? null : validTo.plusDays(1),
                reason);
        return here("roleGiven");
    }

    public String withdraw() {
        String why = posted.text("why");
        if (why == null) {
            errors.field("why", words.of("account.reason.needed"));
            return null;
        }
        long assignmentId = posted.getId();
        if (roles.stream().noneMatch(r -> r.id() == assignmentId)) {
            throw new NotFound();
        }
        accounts.withdraw(assignmentId, why);
        return here("roleTaken");
    }

    public String close() {
        if (!posted.fill(this, "closeReason")) {
            return null;
        }
        accounts.close(id, closeReason);
        return here("accountClosed");
    }

    public String takeSecondFactorOff() {
        if (!posted.fill(this, "secondReason")) {
            return null;
        }
        secondFactors.takeOff(id, secondReason);
        return here("secondTaken");
    }

    public String demandNewPassword() {
        if (!posted.fill(this, "demandReason")) {
            return null;
        }
        accounts.demandNewPassword(id, demandReason);
        return here("passwordDemanded");
    }

    /** Shown once, on this answer only: a link in an address would stay in logs. */
    public void invite() {
        link = accounts.invite(id);
    }

    /** The account of an entry that was merged or erased is never opened again. */
    public boolean isOpenable() {
        return !account.active() && (person == null || person.counts());
    }

    public void renew() {
        link = accounts.renew(id);
    }

    private String here(String done) {
        return "/admin/people/account.xhtml?faces-redirect=true&id=" + id + "&ok=" + done;
    }

    public List<Role> getAssignable() {
        return Arrays.stream(Role.values()).filter(Role::isAssignable).toList();
    }

    public boolean over(RoleAssignment assignment) {
        return assignment.isOver(LocalDate.now(clock));
    }

    /** The name of the unit a role is held for; null when it is for no unit of today. */
    public String unitOf(RoleAssignment assignment) {
        UnitRow unit = assignment.scopeKind() == ScopeKind.UNIT ? unitsById.get(assignment.scopeId()) : null;
        return unit == null ? null : unit.name();
    }

    public String getUnitName() {
        UnitRow unit = post == null ? null : unitsById.get(post.unitId());
        return unit == null ? null : unit.name();
    }

    public String getNip() {
        return person == null ? null : Nip.masked(person.nip());
    }

    public String getName() {
        return person == null ? account.shownLogin() : person.fullName();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Account getAccount() {
        return account;
    }

    public Person getPerson() {
        return person;
    }

    public PostHolding getPost() {
        return post;
    }

    public List<RoleAssignment> getRoles() {
        return roles;
    }

    public String getLink() {
        return link;
    }

    public Role getRole() {
        return role;
    }

    public String getUnit() {
        return unit;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public String getReason() {
        return reason;
    }

    /** Since when a second factor is on; null when none is. */
    public Instant getSecondSince() {
        return secondSince;
    }

    public String getSecondReason() {
        return secondReason;
    }

    public String getDemandReason() {
        return demandReason;
    }

    public String getCloseReason() {
        return closeReason;
    }
}
