package id.binahumas.shared.mail;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** No mail waits long to go out. */
@ApplicationScoped
public class UnsentMails implements Invariant {

    static final Duration PATIENCE = Duration.ofHours(1);

    @Inject
    MailRepository messages;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "mails_unsent";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                messages.unsent(clock.instant().minus(PATIENCE), Finding.MOST),
                mail -> Example.at(
                        "/admin/notification/messages.xhtml?state=" + mail.state(), mail.subject(), mail.createdAt()));
    }
}
