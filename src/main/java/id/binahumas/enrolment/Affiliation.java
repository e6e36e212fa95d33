package id.binahumas.enrolment;

/** Post, grade and unit of a person on the day of registration; any of them may be missing. */
record Affiliation(Long unitId, String unitName, String agencyName, String post, String grade) {

    static final Affiliation NONE = new Affiliation(null, null, null, null, null);
}
