package id.binahumas.schedule;

/** Life of a run: prepared, announced, held, over. A template is none of these: it is kept as the shape of later runs. */
public enum RunState {
    TEMPLATE,
    PREPARATION,
    PUBLISHED,
    RUNNING,
    CLOSED,
    CANCELLED;

    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }

    /** Announced and not over: people register, wait, and take part. */
    public boolean isOpen() {
        return this == PUBLISHED || this == RUNNING;
    }

    /** Everybody may know of it. */
    public boolean isAnnounced() {
        return isOpen() || this == CLOSED;
    }

    /** Nobody outside knows of it yet. */
    public boolean isPlanned() {
        return this == TEMPLATE || this == PREPARATION;
    }
}
