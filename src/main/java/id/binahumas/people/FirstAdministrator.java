package id.binahumas.people;

import id.binahumas.shared.Settings;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * At the start of an installation without an administrator, invites the one whom BINAHUMAS_ADMIN_EMAIL names; without a
 * mail server the link is in the log. There is no default password.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    @Inject
    AccountService accounts;

    @Inject
    Callers callers;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        Settings.text("BINAHUMAS_ADMIN_EMAIL").ifPresent(mail -> callers.runAsSystem(() -> invite(mail)));
    }

    private void invite(String mail) {
        Optional<String> link = accounts.firstAdministrator(mail);
        if (link.isPresent() && Settings.mailServerSet()) {
            LOG.infof("first administrator invited by mail: %s", mail);
        } else if (link.isPresent()) {
            LOG.warnf("first administrator %s, one-time link, valid for a week: %s", mail, link.get());
        }
    }
}
