package id.binahumas.enrolment;

/** Post, grade and unit of a person on the day of registration; any of them may be missing. */
record Affiliation(Long unitId, String unitName, String agencyName, String post, String grade) {

    static final int LONGEST_POST = 200;

    static final Affiliation NONE = new Affiliation(null, null, null, null, null);

    /** Of somebody known by a duty only. */
    static Affiliation withoutPost(Applicant applicant) {
        if (applicant.units().isEmpty()) {
            return NONE;
        }
        ApplicantUnitRow unit = applicant.units().get(0);
        String agency = applicant.units().stream()
                .filter(u -> u.kind().isAgency())
                .findFirst()
                .orElse(unit)
                .name();
        return new Affiliation(unit.id(), unit.name(), agency, null, null);
    }
}
