package id.binahumas.shared.jobs;

/** Work that comes round by itself: promised when the house starts, and for the next time whenever it was done. */
public interface RecurringJob extends JobHandler {

    Round round();
}
