package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A role an account holds, everywhere or for one unit or run, from a day (included) to a day (excluded). */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment extends BaseEntity {

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private ScopeKind scopeKind;

    private Long scopeId;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private Acting acting;

    private Long actingForId;
    private String decree;
    private Long namedBy;
    private String reason;

    protected RoleAssignment() {}

    public RoleAssignment(long accountId, Role role, ScopeKind scopeKind, Long scopeId, LocalDate from, LocalDate to) {
        if (!role.isAssignable()) {
            throw new Refusal("account.role.notAssignable");
        }
        if ((scopeKind == ScopeKind.GLOBAL) != (scopeId == null)) {
            throw new Refusal("account.role.scope");
        }
        boolean everywhere = role == Role.ADMINISTRATOR || role == Role.AUDITOR;
        if (everywhere && scopeKind != ScopeKind.GLOBAL) {
            throw new Refusal("account.role.everywhere");
        }
        if (role == Role.UNIT_COORDINATOR && scopeKind != ScopeKind.UNIT) {
            throw new Refusal("account.role.unit");
        }
        if (to != null && !to.isAfter(from)) {
            throw new Refusal("account.role.dates");
        }
        this.accountId = accountId;
        this.role = role;
        this.scopeKind = scopeKind;
        this.scopeId = scopeId;
        this.validFrom = from;
        this.validTo = to;
    }

    /** The same role for somebody else, for a time within which it is held; it ends by itself. */
    RoleAssignment heldBy(long delegateAccountId, Delegation given, long byAccountId) {
        if (acting != null || role != Role.SUPERIOR && role != Role.SIGNATORY && role != Role.UNIT_COORDINATOR) {
            throw new Refusal("account.delegate.role");
        }
        if (delegateAccountId == accountId || delegateAccountId == byAccountId) {
            throw new Refusal("account.delegate.self");
        }
        LocalDate to = given.lastDay().plusDays(1);
        if (given.from().isBefore(validFrom) || validTo != null && to.isAfter(validTo)) {
            throw new Refusal("account.delegate.dates");
        }
        RoleAssignment delegated = new RoleAssignment(delegateAccountId, role, scopeKind, scopeId, given.from(), to);
        delegated.acting = given.acting();
        delegated.actingForId = id();
        delegated.decree = given.decree();
        delegated.namedBy = byAccountId;
        delegated.reason = given.reason();
        return delegated;
    }

    /** One that ended before stays as it was. */
    public void end(LocalDate day) {
        if (isOver(day)) {
            throw new Refusal("account.role.over");
        }
        validTo = day;
    }

    /** What it is held for lasts longer, or not so long. */
    void holdUntil(LocalDate day) {
        if (day != null && !day.isAfter(validFrom)) {
            throw new Refusal("account.role.dates");
        }
        validTo = day;
    }

    public boolean isOver(LocalDate day) {
        return validTo != null && !validTo.isAfter(day);
    }

    /** How it is held for somebody else; null when it is one's own. */
    public Acting acting() {
        return acting;
    }

    /** The role it stands for. */
    public Long actingForId() {
        return actingForId;
    }

    public String decree() {
        return decree;
    }

    public Long namedBy() {
        return namedBy;
    }

    public String reason() {
        return reason;
    }

    public long accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    public ScopeKind scopeKind() {
        return scopeKind;
    }

    public Long scopeId() {
        return scopeId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
