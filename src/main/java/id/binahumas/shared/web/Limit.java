package id.binahumas.shared.web;

import id.binahumas.shared.Settings;
import java.util.Arrays;
import java.util.List;

/**
 * How often something may be asked in a minute, by one account where somebody is signed in, else from one address. Behind one address may
 * sit an office of four hundred, so what strangers may do is counted in hundreds. The operator sets another number, or 0 for no limit.
 */
public enum Limit {
    /** Calls with one key. */
    API_TOKEN(600),
    /** Calls of our own pages for one account. */
    API_ACCOUNT(600),
    /** Calls of strangers, and of keys that open nothing. */
    API_ADDRESS(1200),
    /** Certificates looked up. */
    VERIFY(600),
    /** Codes that don't exist; one that exists is never counted. */
    VERIFY_MISSES(60),
    /** One-time links followed. */
    ACTIVATION(600),
    /** Places asked for, given back or confirmed. */
    REGISTRATION(60),
    /** Codes of attendance that were never on a screen. */
    CHECK_IN_MISSES(20),
    /** Files sent. */
    UPLOAD(60),
    /** Lists and copies taken away as files. */
    EXPORT(30);

    /** The time a number is for. */
    public static final int SECONDS = 60;

    private final int perMinute;

    Limit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** The name of the setting. */
    String setting() {
        return "BINAHUMAS_LIMIT_" + name();
    }

    /** The names of all of them, for whoever starts an installation by a program. */
    public static List<String> settings() {
        return Arrays.stream(values()).map(Limit::setting).toList();
    }

    int perMinute() {
        return Settings.number(setting(), perMinute);
    }
}
