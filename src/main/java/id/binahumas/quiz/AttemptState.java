package id.binahumas.quiz;

/** Life of an attempt: answers are taken, or it is over and scored. */
public enum AttemptState {
    OPEN,
    SUBMITTED
}
