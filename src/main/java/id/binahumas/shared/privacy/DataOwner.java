package id.binahumas.shared.privacy;

/** Whose data is meant: the person, the account if there is one, and the mail address if it is nobody else's. */
public record DataOwner(long personId, Long accountId, String ownMail) {}
