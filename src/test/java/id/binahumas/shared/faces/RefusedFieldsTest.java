package id.binahumas.shared.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the table of refused fields names exists: sentences that are said, and fields that stand in a form. */
class RefusedFieldsTest {

    private static final Pattern FIELD = Pattern.compile("<d:field [^>]*?\\bname=\"(\\w+)\"");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][\\w-]+)+)\"");

    @Test
    void everyFieldStandsInAForm() throws IOException {
        Set<String> inForms = found(Path.of("src/main/webapp"), ".xhtml", FIELD);
        Map<String, String> strays = new TreeMap<>();
        table().forEach((key, fields) -> Stream.of(fields.toString().split(" "))
                .filter(field -> !inForms.contains(field))
                .forEach(field -> strays.put(key.toString(), field)));
        assertEquals(Map.of(), strays);
    }

    @Test
    void everyKeyIsSaidSomewhere() throws IOException {
        Set<String> said = found(Path.of("src/main/java"), ".java", KEY);
        Properties messages = read(Path.of("src/main/resources/messages.properties"));
        Set<String> strays = new TreeSet<>(table().stringPropertyNames());
        strays.removeIf(key -> said.contains(key) && messages.containsKey(key));
        assertEquals(Set.of(), strays);
    }

    private static Properties table() throws IOException {
        return read(Path.of("src/main/resources/refused-fields.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        return read;
    }

    private static Set<String> found(Path folder, String suffix, Pattern what) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files(folder, suffix)) {
            Matcher names = what.matcher(Files.readString(file));
            while (names.find()) {
                found.add(names.group(1));
            }
        }
        return found;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
