package id.binahumas.shared.security;

import java.util.Objects;

/** A role in force today, and how far it reaches. */
public record Assignment(Role role, ScopeKind kind, Long scopeId) {

    boolean covers(ScopeKind otherKind, Long otherId) {
        return kind == ScopeKind.GLOBAL || kind == otherKind && Objects.equals(scopeId, otherId);
    }
}
