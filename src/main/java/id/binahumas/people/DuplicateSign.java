package id.binahumas.people;

/** What makes two entries look like one person. */
public enum DuplicateSign {
    SAME_MAIL,
    SAME_NAME_AND_BIRTH,
    SAME_NAME_AND_UNIT,
    SIMILAR_NIP
}
