package id.binahumas.attendance;

/** A line of the paper in the preview: what is noted now, and what will be. */
public record QuickRow(int number, long enrolmentId, String name, PresenceStatus before, PresenceStatus after) {

    public boolean changes() {
        return before != after;
    }

    /** An entry that is there becomes another one: that asks for a reason. */
    public boolean corrects() {
        return before != null && changes();
    }
}
