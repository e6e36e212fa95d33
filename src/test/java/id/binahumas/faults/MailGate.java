package id.binahumas.faults;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A mail server on one port that can be there, be away, or take calls and never say a word. */
final class MailGate implements AutoCloseable {

    /** The machine is busy in a fault. */
    private static final long STARTUP_MILLIS = 60_000;

    private final int port;
    private GreenMail mail;
    private ServerSocket silent;
    private final List<Socket> held = new ArrayList<>();

    MailGate() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    void up() {
        close();
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        mail = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
    }

    void away() {
        close();
    }

    void silent() {
        close();
        try {
            silent = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerSocket door = silent;
        Thread taker = new Thread(() -> take(door), "silent-mail");
        taker.setDaemon(true);
        taker.start();
    }

    @Override
    public void close() {
        try {
            if (mail != null) {
                mail.stop();
                mail = null;
            }
            if (silent != null) {
                silent.close();
                silent = null;
            }
            synchronized (held) {
                for (Socket call : held) {
                    call.close();
                }
                held.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket call = door.accept();
                synchronized (held) {
                    held.add(call);
                }
            } catch (IOException e) {
                return;
            }
        }
    }
}
