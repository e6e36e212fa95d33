package id.binahumas.people;

import java.util.Set;

/** Somebody who may be the same person, and why. */
public record DuplicateRow(PersonRow person, Set<DuplicateSign> signs) {}
