package id.binahumas.bench;

/** A journey that did not lead where it should: then its cost means nothing, and the benchmark fails. */
final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongAnswer(String what) {
        super(what);
    }
}
