package id.binahumas.notification;

/** A letter that may be put in other words, and whether it was. */
public record WordingRow(WordingKind kind, boolean own) {}
