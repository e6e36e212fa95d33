package id.binahumas.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a process a signal for which Java has no word. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        try {
            if (new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                            .start()
                            .waitFor()
                    != 0) {
                throw new IllegalStateException("Process " + pid + " takes no " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
