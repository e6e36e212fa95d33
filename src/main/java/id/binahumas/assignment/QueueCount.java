package id.binahumas.assignment;

/** How much waits, how much of it has a draft of the caller's, how much is done. */
public record QueueCount(Long waiting, Long drafts, Long done) {

    public long all() {
        return waiting() + done();
    }

    @Override
    public Long waiting() {
        return waiting == null ? 0 : waiting;
    }

    @Override
    public Long drafts() {
        return drafts == null ? 0 : drafts;
    }

    @Override
    public Long done() {
        return done == null ? 0 : done;
    }
}
