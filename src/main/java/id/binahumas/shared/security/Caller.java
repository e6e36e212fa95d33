package id.binahumas.shared.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who asks: an account with the roles it holds today, nobody in particular, or the house itself. */
public record Caller(long accountId, Long personId, String name, String login, Set<Assignment> assignments) {

    public static final Caller ANYONE = new Caller(0, null, "", "", Set.of());
    public static final Caller SYSTEM = new Caller(-1, null, "Sistem", "system", Set.of());

    public Caller {
        assignments = Set.copyOf(assignments);
    }

    public boolean isSignedIn() {
        return accountId > 0;
    }

    public boolean isSystem() {
        return accountId == SYSTEM.accountId;
    }

    public boolean has(Role role) {
        return switch (role) {
            case ANYONE -> true;
            case SYSTEM -> isSystem();
            case SIGNED_IN -> isSignedIn();
            default -> assignments.stream().anyMatch(a -> a.role() == role);
        };
    }

    /** Holds the role for this unit or run, or for everything. */
    public boolean hasFor(Role role, ScopeKind kind, Long scopeId) {
        return assignments.stream().anyMatch(a -> a.role() == role && a.covers(kind, scopeId));
    }

    /** As it stands under what is decided in any of these roles: who holds them for somebody else only says so. */
    public String nameAs(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        List<Assignment> held =
                assignments.stream().filter(a -> wanted.contains(a.role())).toList();
        boolean own = held.stream().anyMatch(a -> a.acting() == null);
        return own || held.isEmpty() ? name : held.get(0).acting() + " " + name;
    }

    /** Holds the role for everything. */
    public boolean hasGlobal(Role role) {
        return assignments.stream().anyMatch(a -> a.role() == role && a.kind() == ScopeKind.GLOBAL);
    }

    /** The units or runs for which the role is held; one that is held for everything is not among them. */
    public Set<Long> scopeIds(Role role, ScopeKind kind) {
        return assignments.stream()
                .filter(a -> a.role() == role && a.kind() == kind && a.scopeId() != null)
                .map(Assignment::scopeId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
