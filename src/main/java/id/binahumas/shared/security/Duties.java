package id.binahumas.shared.security;

import id.binahumas.shared.Refusal;
import java.util.Locale;

/** What one person may not do alone: decide about oneself, or sign what one has prepared. Each "no" has its own words. */
public final class Duties {

    private Duties() {}

    /** Nobody decides what is to one's own advantage. */
    public static void requireAnother(Caller caller, long personId) {
        if (isOwn(caller, personId)) {
            throw new Refusal("duty.own");
        }
    }

    public static boolean isOwn(Caller caller, long personId) {
        return Long.valueOf(personId).equals(caller.personId());
    }

    /** Whoever prepares what is signed names somebody else as the one who signs. */
    public static void requireAnotherSigns(Caller caller, String signatory) {
        boolean named = signatory != null
                && caller.isSignedIn()
                && !caller.name().isBlank()
                && words(signatory).contains(words(caller.name()));
        if (named) {
            throw new Refusal("duty.signs");
        }
    }

    private static String words(String name) {
        return " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip() + " ";
    }
}
