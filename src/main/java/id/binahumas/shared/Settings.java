package id.binahumas.shared;

import java.nio.file.Path;
import java.util.Optional;

/** What the operator sets from outside: environment variables, or system properties of the same name in tests. */
public final class Settings {

    private Settings() {}

    public static Optional<String> text(String name) {
        String value = System.getProperty(name, System.getenv(name));
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    public static String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    public static int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** Where files and keys live; it belongs to the backup. */
    public static Path dataDirectory() {
        String server = System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"));
        return Path.of(text("BINAHUMAS_DATA", server)).toAbsolutePath().normalize();
    }

    /** The address people reach this installation at, without a slash at the end; it goes into mails and QR codes. */
    public static String address() {
        String otherwise = "http://127.0.0.1:" + text("BINAHUMAS_PORT", "8080");
        return text("BINAHUMAS_URL", otherwise).replaceAll("/+$", "");
    }

    public static boolean mailServerSet() {
        return text("SMTP_HOST").isPresent();
    }
}
