package id.binahumas.people;

import id.binahumas.shared.Settings;
import id.binahumas.shared.security.Role;
import java.util.Collection;

/** Who may have a second factor, and who must. */
final class SecondFactorRules {

    private SecondFactorRules() {}

    /** The operator lets nobody in such a role do without. */
    static boolean isDemanded() {
        return Settings.text("BINAHUMAS_SECOND_FACTOR", "").equals("required");
    }

    static boolean isFor(Collection<Role> held) {
        return held.stream().anyMatch(Role::isGuarded);
    }
}
