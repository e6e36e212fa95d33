package id.binahumas.schedule;

/** Where a request to a host stands. */
public enum VisitState {
    SENT,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    LAPSED
}
