package id.binahumas.enrolment;

/** Which of the own units' people are looked at: all, those with something unfinished, those without any training this year. */
public enum StaffStanding {
    ALL,
    UNFINISHED,
    UNTRAINED
}
