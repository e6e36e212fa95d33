package id.binahumas.shared;

/** A business "no" that lies in how things stand, not in what was asked: the same request may be taken at another time. */
public class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    public Conflict(String key, Object... args) {
        super(key, args);
    }
}
