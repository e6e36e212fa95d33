package id.binahumas.shared.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A row of texts in one column, between them the character that was made for it and that nobody types. */
public final class Cells {

    private static final String NEXT = "\u001f";

    private Cells() {}

    public static String join(List<String> cells) {
        return cells.stream()
                .map(c -> c == null ? "" : c.replaceAll("[\u001e\u001f\u0000]", ""))
                .collect(Collectors.joining(NEXT));
    }

    public static List<String> split(String text) {
        return Arrays.asList(text.split(NEXT, -1));
    }
}
