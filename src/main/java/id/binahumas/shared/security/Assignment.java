package id.binahumas.shared.security;

import java.util.Objects;

/** A role in force today, and how far it reaches. */
public record Assignment(Role role, ScopeKind kind, Long scopeId) {

    public static Assignment global(Role role) {
        return new Assignment(role, ScopeKind.GLOBAL, null);
    }

    boolean covers(ScopeKind otherKind, Long otherId) {
        return kind == ScopeKind.GLOBAL || kind == otherKind && Objects.equals(scopeId, otherId);
    }
}
