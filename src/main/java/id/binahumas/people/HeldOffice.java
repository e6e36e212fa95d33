package id.binahumas.people;

import id.binahumas.shared.text.Texts;
import java.time.LocalDate;

/** A post somebody holds from a day to a day, as it is spoken of: "Plt. Bupati", or with its unit where the post does not name it. */
public record HeldOffice(
        long holdingId,
        long personId,
        String titleBefore,
        String name,
        String titleAfter,
        String post,
        Acting acting,
        Boolean leading,
        String unitName,
        LocalDate from,
        LocalDate to) {

    public String fullName() {
        return Person.fullName(titleBefore, name, titleAfter);
    }

    public boolean heldOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** With its unit, unless the post names that; who stands in for somebody says so. */
    public String wording() {
        String held = Acting.before(acting, post);
        return unitName == null || isNamedByPost() ? held : held + ", " + unitName;
    }

    /** "Bupati Bogor" needs no "Kabupaten Bogor" behind it. */
    private boolean isNamedByPost() {
        String last = unitName.substring(unitName.lastIndexOf(' ') + 1);
        return Texts.key(post).endsWith(Texts.key(last));
    }
}
