package id.binahumas.demo;

import id.binahumas.shared.Settings;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.PasswordHasher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** In demo mode, fills the house at the first start and says how to come in at every one. */
@ApplicationScoped
class DemoStart {

    private static final Logger LOG = Logger.getLogger(DemoStart.class);

    @Inject
    DemoService demo;

    @Inject
    PasswordHasher hasher;

    @Inject
    Callers callers;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (!Boolean.parseBoolean(Settings.text("BINAHUMAS_DEMO", "false"))) {
            return;
        }
        String password = Settings.text("BINAHUMAS_DEMO_PASSWORD").orElseThrow();
        String hash = hasher.hash(password);
        callers.runAsSystem(() -> demo.fill(hash));
        LOG.infof(
                "%n%n  Bina Humas: %s%n  demo accounts: peserta pengajar panitia unit camat admin auditor, peserta001 to peserta%d%n  password: %s%n"
                        + "  a guest of a session: as panitia open the session and choose \"Buat tautan baru\"%n",
                Settings.address(), DemoPeople.TRAINEES, password);
    }
}
