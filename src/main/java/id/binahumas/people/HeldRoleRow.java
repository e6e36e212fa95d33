package id.binahumas.people;

import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import java.time.LocalDate;

/** A role somebody holds or held, one's own or for somebody else. */
public record HeldRoleRow(
        long id,
        long accountId,
        String holder,
        Role role,
        ScopeKind kind,
        Long scopeId,
        String unitName,
        LocalDate from,
        LocalDate to,
        Acting acting,
        String decree,
        String reason,
        String heldFor,
        Long actingForId) {

    /** An account that is nobody's is called by its login. */
    public HeldRoleRow {
        holder = Nip.maskedLogin(holder);
        heldFor = Nip.maskedLogin(heldFor);
    }

    public LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }

    public boolean isOver(LocalDate day) {
        return to != null && !to.isAfter(day);
    }
}
