package id.binahumas.organisation;

/** What a unit is in the tree of agencies; kinds are told apart because seats and nominations are given by kind. */
public enum UnitKind {
    MINISTRY,
    PROVINCE,
    REGENCY,
    AGENCY,
    DIVISION,
    SUB_DISTRICT,
    VILLAGE,
    UPTD,
    PUSKESMAS,
    SCHOOL,
    KWK,
    TEAM;

    /** People come for it, not for one above it. */
    public boolean isRepresented() {
        return this != DIVISION && this != TEAM;
    }

    /** It stands for an organisation of its own. */
    public boolean isAgency() {
        return switch (this) {
            case MINISTRY, PROVINCE, REGENCY, AGENCY, SUB_DISTRICT -> true;
            default -> false;
        };
    }
}
