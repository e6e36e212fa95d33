package id.binahumas.schedule;

/** What a host says to a request. */
public enum VisitAnswer {
    ACCEPTED,
    DECLINED
}
