package id.binahumas.schedule;

/** Life of a run: prepared, announced, held, over. */
public enum RunState {
    PREPARATION,
    PUBLISHED,
    CLOSED,
    CANCELLED;

    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
