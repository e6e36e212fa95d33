package id.binahumas.shared.jobs;

/** Something outside the house that a job needs is away; it is tried again, and the log needs no more than the reason. */
public class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotNow(String reason, Throwable cause) {
        super(reason, cause);
    }
}
