package id.binahumas.schedule;

/** By what a rule of a segment knows its people. */
public enum SegmentRuleKind {
    UNIT_KIND,
    UNIT,
    SUBTREE,
    POST,
    LEVEL,
    DUTY,
    COMPETENCY,
    COMPLETION;

    /** Of all rules that name places one is enough; of each other kind there must be one that holds. */
    public boolean isPlace() {
        return this == UNIT_KIND || this == UNIT || this == SUBTREE;
    }

    /** Known by what somebody is called. */
    public boolean isInWords() {
        return this == POST || this == LEVEL || this == DUTY;
    }
}
