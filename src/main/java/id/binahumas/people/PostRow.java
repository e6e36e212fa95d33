package id.binahumas.people;

import java.time.LocalDate;

/** A post somebody holds or held, with the unit as it is called today or was called at the end. */
public record PostRow(
        long id,
        int version,
        String post,
        String level,
        String grade,
        String unitName,
        LocalDate from,
        LocalDate to,
        Acting acting,
        Boolean leading,
        long unitId) {

    /** From its first day to the one before its end; one that begins later is not held yet. */
    public boolean isHeldOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** As it is spoken of: "Plt. Camat". */
    public String wording() {
        return Acting.before(acting, post);
    }

    public boolean leads() {
        return Boolean.TRUE.equals(leading);
    }
}
