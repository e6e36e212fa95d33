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
    TEAM
}
