package id.binahumas.shared.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks: an account with the roles it holds today, nobody in particular, the house itself, or a guest without an
 * account, who came by a personal link and has its id instead.
 */
public record Caller(
        long accountId, Long personId, String name, String login, Set<Assignment> assignments, Long linkId) {

    public static final Caller ANYONE = new Caller(0, null, "", "", Set.of());
    public static final Caller SYSTEM = new Caller(-1, null, "Sistem", "system", Set.of());

    public Caller {
        assignments = Set.copyOf(assignments);
    }

    public Caller(long accountId, Long personId, String name, String login, Set<Assignment> assignments) {
        this(accountId, personId, name, login, assignments, null);
    }

    /** Somebody whose personal link reaches one session and nothing else. */
    public static Caller guest(long linkId, String name, long sessionId) {
        Set<Assignment> reach = Set.of(new Assignment(Role.RESOURCE_PERSON, ScopeKind.SESSION, sessionId));
        return new Caller(0, null, name, "link-" + linkId, reach, linkId);
    }

    public boolean isSignedIn() {
        return accountId > 0;
    }

    public boolean isGuest() {
        return linkId != null;
    }

    /** Came in, by an account or by a personal link. */
    public boolean isIn() {
        return isSignedIn() || isGuest();
    }

    /** By which drafts know whose they are: the account's id, or that of a guest's link. */
    public long actorId() {
        return isGuest() ? linkId : accountId;
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
