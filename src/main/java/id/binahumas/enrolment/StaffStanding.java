package id.binahumas.enrolment;

/** Which of the own units' people are looked at: all, those with something unfinished, those with something that has not begun, those without any training this year. */
public enum StaffStanding {
    ALL,
    UNFINISHED,
    NOT_BEGUN,
    UNTRAINED
}
