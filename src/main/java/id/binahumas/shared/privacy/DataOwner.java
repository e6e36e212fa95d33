package id.binahumas.shared.privacy;

import java.util.List;

/**
 * Whose data is meant: the person, the account if there is one, and the mail address if it is nobody else's; with the entries
 * that turned out to be the same person, as something may have stayed with them.
 */
public record DataOwner(long personId, Long accountId, String ownMail, List<DataOwner> merged) {

    public DataOwner(long personId, Long accountId, String ownMail) {
        this(personId, accountId, ownMail, List.of());
    }
}
