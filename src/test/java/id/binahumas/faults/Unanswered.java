package id.binahumas.faults;

/** No whole answer came, or one that says "not now": what was asked for may have happened or not. */
final class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    Unanswered(String message) {
        super(message, null, false, false);
    }
}
