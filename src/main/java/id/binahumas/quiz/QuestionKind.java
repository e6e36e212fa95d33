package id.binahumas.quiz;

/** How a question is answered. */
public enum QuestionKind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    SHORT_TEXT;

    public boolean isPicked() {
        return this != SHORT_TEXT;
    }
}
