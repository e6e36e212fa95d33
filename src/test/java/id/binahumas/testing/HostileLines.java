package id.binahumas.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What others have collected to break software with, read from beside the project; a test that wants them is skipped where they are not. */
public final class HostileLines {

    private static final Path FOLDER = Path.of(System.getProperty("user.dir"), "../shared/data/hostile");

    private HostileLines() {}

    /** Every line of every file. */
    public static List<String> all() {
        List<String> lines = new ArrayList<>();
        for (String file : List.of("csv-formulas.txt", "xss-500.txt", "naughty-strings.txt")) {
            lines.addAll(of(file));
        }
        return lines;
    }

    public static List<String> of(String file) {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "no hostile strings here: " + path);
        try {
            return Files.readString(path)
                    .lines()
                    .filter(l -> !l.isBlank() && !(file.startsWith("naughty") && l.startsWith("#")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines in as few texts as hold them, none longer than {@code longest} unless one line alone is; each begins with {@code mark}. */
    public static List<String> packed(List<String> lines, int longest, String mark, String between) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder(mark);
        for (String line : lines) {
            if (text.length() > mark.length() && text.length() + between.length() + line.length() > longest) {
                texts.add(text.toString());
                text = new StringBuilder(mark);
            }
            text.append(between).append(line);
        }
        texts.add(text.toString());
        return texts;
    }
}
