package id.binahumas.shared.invariants;

/**
 * Something that always holds in a sound installation, asked of all rows at once. Each feature brings its own. The words are
 * under {@code invariant.<name>.}: title, meaning, todo, and example with the facts of one violation as its arguments.
 */
public interface Invariant {

    /** Small letters and underscores: also the name in /metrics. */
    String name();

    /** Outside a transaction; a long one says how far it is. */
    Finding check(Progress progress);
}
