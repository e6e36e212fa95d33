package id.binahumas.shared.mail;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;

import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.util.List;

/** Door to the mails that were written: what went out, what waits, what failed. */
@Service
public class MailboxService {

    @Inject
    MailRepository messages;

    /** Newest first; any state when none is named. */
    @Allowed(ADMINISTRATOR)
    @Audited("mail.list")
    public List<MailRow> page(MailState state, int first, int size) {
        return messages.page(state, first, size).stream().map(MailRow::of).toList();
    }

    @Allowed(ADMINISTRATOR)
    public long count(MailState state) {
        return messages.count(state);
    }
}
