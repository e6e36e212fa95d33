package id.binahumas.assignment;

/** Which part of the queue, of which run (null: all), of whom. */
public record QueueFilter(Show show, Long runId, String name, int first, int size) {

    /** The grader's own drafts are among those that wait. */
    public enum Show {
        WAITING,
        DRAFT,
        DONE,
        ALL
    }
}
