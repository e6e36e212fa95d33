package id.binahumas.people;

/** Somebody’s name, number and address are gone; whoever holds more of the person erases it now, in the same transaction. */
public record PersonErased(long personId) {}
