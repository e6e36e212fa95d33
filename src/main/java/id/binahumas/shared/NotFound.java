package id.binahumas.shared;

/** There is no such thing, or it is none of the caller's business: both look the same from outside (404). */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
