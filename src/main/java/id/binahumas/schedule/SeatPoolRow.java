package id.binahumas.schedule;

/** A pool as a board shows it; without a block it is the pool of the whole run, without a capacity it is unlimited. */
public record SeatPoolRow(
        long id, Long blockId, Integer part, String blockTitle, Integer capacity, int taken, String reason) {

    public boolean full() {
        return capacity != null && taken >= capacity;
    }

    public boolean limited() {
        return capacity != null;
    }

    /** Places left; null when unlimited. */
    public Integer left() {
        return capacity == null ? null : Math.max(0, capacity - taken);
    }
}
