package id.binahumas.people;

import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;

/** One role of an account at the start of a request; the account's own facts are repeated in each. */
public record SignInRow(
        long accountId,
        String login,
        Long personId,
        String personName,
        boolean mustChangePassword,
        String stamp,
        boolean secondFactor,
        Role role,
        ScopeKind scopeKind,
        Long scopeId,
        Acting acting) {}
