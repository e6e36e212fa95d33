package id.binahumas.attendance;

import id.binahumas.shared.Refusal;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Line numbers of a sheet of paper as people type them: "1-40, 42, 45". */
final class LineNumbers {

    private static final Pattern PART = Pattern.compile("(\\d{1,5})(?:\\s*[-–]\\s*(\\d{1,5}))?");

    private LineNumbers() {}

    /** In order, each once; refused with the part that is no number or no line of so many. */
    static SortedSet<Integer> parse(String typed, int lines) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : String.valueOf(typed).split("[,;\\n]|(?<=\\d)\\s+(?=\\d)")) {
            String one = part.strip();
            if (one.isEmpty()) {
                continue;
            }
            Matcher found = PART.matcher(one);
            if (!found.matches()) {
                throw new Refusal("attendance.quick.number", one, lines);
            }
            int from = Integer.parseInt(found.group(1));
            int to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
            if (from < 1 || to > lines || from > to) {
                throw new Refusal("attendance.quick.number", one, lines);
            }
            for (int n = from; n <= to; n++) {
                numbers.add(n);
            }
        }
        if (numbers.isEmpty()) {
            throw new Refusal("attendance.quick.none");
        }
        return numbers;
    }
}
