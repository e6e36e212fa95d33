package id.binahumas.people;

/** Two entries were the same person: what belonged to the one that is gone belongs to the kept one, in the same transaction. */
public record PeopleMerged(long keptId, long goneId) {}
