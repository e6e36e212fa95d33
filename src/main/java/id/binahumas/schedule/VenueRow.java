package id.binahumas.schedule;

/** A venue with the number of its rooms. */
public record VenueRow(long id, String name, String city, boolean outside, long rooms) {}
