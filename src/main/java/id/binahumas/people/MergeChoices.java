package id.binahumas.people;

/** What of the entry that goes is taken over into the one that is kept, where both have it; and whether doubled enrolments may stay behind. */
public record MergeChoices(boolean name, boolean nip, boolean mail, boolean account, boolean leaveDoubled) {}
