package id.binahumas.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name taken apart from the degrees that offices write around it in one cell: "Dr. Sri Wahyuningsih, S.E., M.Si." What stands after
 * a comma and is no degree stays where it is.
 */
record WrittenName(String titleBefore, String name, String titleAfter) {

    private static final Set<String> BEFORE = Set.of(
            "prof.", "dr.", "drg.", "drh.", "drs.", "dra.", "ir.", "h.", "hj.", "k.h.", "kh.", "apt.", "ns.", "pdt.");
    /** S.E. or M.Kom or A.Md.Keb., or capitals alone: SE, MM. */
    private static final Pattern DEGREE =
            Pattern.compile("\\p{Lu}[\\p{L}]{0,5}(\\.[ ]?\\p{L}{1,6}){1,4}\\.?|\\p{Lu}{2,6}\\.?|\\p{Lu}\\p{L}{1,5}\\.");

    static WrittenName of(String cell) {
        int comma = cell.indexOf(',');
        String after = comma < 0 ? null : cell.substring(comma + 1).strip();
        boolean degrees = after != null
                && !after.isEmpty()
                && Arrays.stream(after.split(","))
                        .map(String::strip)
                        .allMatch(d -> DEGREE.matcher(d).matches());
        String rest = degrees ? cell.substring(0, comma).strip() : cell;
        int start = 0;
        for (int end = rest.indexOf(' '); end > 0; end = rest.indexOf(' ', start)) {
            if (!BEFORE.contains(rest.substring(start, end).toLowerCase(Locale.ROOT))) {
                break;
            }
            start = end + 1;
        }
        String name = rest.substring(start);
        return name.isBlank()
                ? new WrittenName(null, cell, null)
                : new WrittenName(start == 0 ? null : rest.substring(0, start - 1), name, degrees ? after : null);
    }
}
