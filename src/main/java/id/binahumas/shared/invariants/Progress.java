package id.binahumas.shared.invariants;

/** Hears how far a check is, which shows it to people and keeps its job alive. */
@FunctionalInterface
public interface Progress {

    void at(long done, long all);
}
