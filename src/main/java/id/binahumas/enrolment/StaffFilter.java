package id.binahumas.enrolment;

import id.binahumas.shared.text.Texts;

/** Whom a head looks for among the own people. */
public record StaffFilter(String name, StaffStanding standing) {

    public static final StaffFilter ALL = new StaffFilter(null, StaffStanding.ALL);

    private static final int LONGEST = 200;

    public StaffFilter {
        standing = standing == null ? StaffStanding.ALL : standing;
    }

    /** Part of the name, small and without accents. */
    String nameKey() {
        return Texts.key(Texts.plain(name, LONGEST));
    }
}
