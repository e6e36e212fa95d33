package id.binahumas.shared.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file a player asks for; one range only, as players send. */
record ByteRange(long first, long last) {

    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The whole file for no header or one we do not read; null when the range lies outside of the file. */
    static ByteRange of(String header, long size) {
        Matcher range = HEADER.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new ByteRange(0, size - 1);
        }
        if (range.group(1).isEmpty()) {
            long tail = Long.parseLong(range.group(2));
            return tail == 0 ? null : new ByteRange(Math.max(0, size - tail), size - 1);
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        return first > last ? null : new ByteRange(first, last);
    }

    boolean isWhole(long size) {
        return first == 0 && last == size - 1;
    }

    long length() {
        return last - first + 1;
    }
}
