package id.binahumas.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The mail server of the integration tests: takes every message the product sends; a {@link Mailbox} reads them. */
public class MailServer implements LauncherSessionListener {

    private static final long START_MILLIS = 60_000;

    private GreenMail server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer smtp = Integer.getInteger("it.smtp.port");
        Integer pop3 = Integer.getInteger("it.pop3.port");
        if (smtp == null || pop3 == null) {
            return;
        }
        server = new GreenMail(new ServerSetup[] {
                    setup(smtp, ServerSetup.PROTOCOL_SMTP), setup(pop3, ServerSetup.PROTOCOL_POP3)
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    /** A loaded machine takes its time. */
    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(START_MILLIS);
        return setup;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            server.stop();
        }
    }
}
