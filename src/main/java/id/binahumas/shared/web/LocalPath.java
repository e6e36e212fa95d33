package id.binahumas.shared.web;

import java.util.regex.Pattern;

/** Where to go back to, as the address said; only paths of this installation are followed. */
public final class LocalPath {

    /** One slash, then nothing a browser could take for another host or a second header. */
    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$'()*+,;=:@%/?&-]*");

    private static final int LONGEST = 500;

    private LocalPath() {}

    public static boolean isSafe(String path) {
        return path != null
                && path.length() <= LONGEST
                && SAFE.matcher(path).matches()
                && !path.toLowerCase(java.util.Locale.ROOT).contains("%5c");
    }

    public static String orElse(String path, String otherwise) {
        return isSafe(path) ? path : otherwise;
    }
}
