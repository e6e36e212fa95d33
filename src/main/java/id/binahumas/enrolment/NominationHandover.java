package id.binahumas.enrolment;

/** What would become of the places that units have not used: how many units, how many places, and how many who wait would get one. */
public record NominationHandover(long units, long seats, int promoted) {}
