package id.binahumas.profile;

/** A kind of mail, and whether somebody gets it. */
public record MailChoiceRow(MailKind kind, boolean wanted) {}
