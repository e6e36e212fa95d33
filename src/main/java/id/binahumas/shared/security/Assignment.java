package id.binahumas.shared.security;

import java.util.Objects;

/** A role in force today, and how far it reaches; one held for somebody who is missing says so: Plt. or Plh. */
public record Assignment(Role role, ScopeKind kind, Long scopeId, String acting) {

    public Assignment(Role role, ScopeKind kind, Long scopeId) {
        this(role, kind, scopeId, null);
    }

    boolean covers(ScopeKind otherKind, Long otherId) {
        return kind == ScopeKind.GLOBAL || kind == otherKind && Objects.equals(scopeId, otherId);
    }
}
