package id.binahumas.enrolment;

/** Somebody said nothing to an offered place in time, and it went to the next. */
public record OfferLapsed(long enrolmentId) {}
