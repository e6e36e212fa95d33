package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Every visible word stands in both message files, and nowhere else. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path INDONESIAN = Path.of("src/main/resources/messages.properties");
    private static final Path ENGLISH = Path.of("src/main/resources/messages_en.properties");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("msg\\['([^']+)'\\]|words\\.of\\('([^']+)'\\s*[,)]");
    private static final Pattern KEY_IN_CODE = Pattern.compile("new Refusal\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern DEED_DONE = Pattern.compile("[?&](?:amp;)?ok=([A-Za-z0-9.-]+)[\"&]");
    private static final Pattern DEED = Pattern.compile(
            "(?:@Audited\\(|trail\\.record\\(|trail\\.recordBy\\([^\";]*|note\\(|note\\(step == null \\?)\\s*\"([^\"]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^}'\"]|'[^']*'|\"[^\"]*\")*\\}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Set<String> VISIBLE = Set.of(
            "title",
            "alt",
            "placeholder",
            "aria-label",
            "label",
            "hint",
            "text",
            "caption",
            "here",
            "about",
            "confirm");

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertEquals(keys(INDONESIAN), keys(ENGLISH));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws Exception {
        Map<String, String> english = messages(ENGLISH);
        List<String> wrong = new ArrayList<>();
        messages(INDONESIAN).forEach((key, text) -> {
            if (!arguments(text).equals(arguments(english.getOrDefault(key, "")))) {
                wrong.add(key);
            }
        });
        assertNone("Different arguments", wrong);
    }

    /** MessageFormat swallows an ASCII apostrophe and everything after it; the typographic one is safe. */
    @Test
    void noMessageHasAnAsciiApostropheOrIsEmpty() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Path file : List.of(INDONESIAN, ENGLISH)) {
            messages(file).forEach((key, text) -> {
                if (text.isBlank() || text.contains("'")) {
                    wrong.add(file.getFileName() + " " + key);
                }
            });
        }
        assertNone("Empty or with an ASCII apostrophe", wrong);
    }

    @Test
    void everyKeyUsedExists() throws Exception {
        Set<String> known = keys(INDONESIAN);
        Set<String> missing = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            String text = Files.readString(page);
            found(KEY_IN_PAGE, text).forEach(key -> addMissing(known, key, page, missing));
            found(DEED_DONE, text).forEach(deed -> addMissing(known, "ok." + deed, page, missing));
        }
        for (Path source : files(SOURCES, ".java")) {
            String text = Files.readString(source);
            found(KEY_IN_CODE, text).forEach(key -> addMissing(known, key, source, missing));
            found(DEED_DONE, text).forEach(deed -> addMissing(known, "ok." + deed, source, missing));
        }
        assertNone("Keys without a message", missing);
    }

    /** What stands in the audit is read by people. */
    @Test
    void everyDeedOfTheAuditHasWords() throws Exception {
        Set<String> known = keys(INDONESIAN);
        Set<String> missing = new TreeSet<>();
        Set<String> deeds = new TreeSet<>();
        for (Path source : files(SOURCES, ".java")) {
            deeds.addAll(found(DEED, Files.readString(source)));
        }
        assertTrue(deeds.size() > 100, "deeds are found");
        deeds.stream()
                .map(deed -> "deed." + deed)
                .filter(key -> !known.contains(key))
                .forEach(missing::add);
        assertNone("Deeds without words", missing);
    }

    @Test
    void anEnumWithOneLabelHasThemAll() throws Exception {
        Set<String> known = keys(INDONESIAN);
        Set<String> missing = new TreeSet<>();
        for (Path file : files(CLASSES.resolve("id/binahumas"), ".class")) {
            Class<?> type = load(file);
            if (!type.isEnum() || known.stream().noneMatch(key -> key.startsWith(type.getSimpleName() + "."))) {
                continue;
            }
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
                    .filter(key -> !known.contains(key))
                    .forEach(missing::add);
        }
        assertNone("Enum constants without a label", missing);
    }

    @Test
    void noPageSpeaksForItself() throws Exception {
        List<String> literal = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            read(page, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    for (int i = 0; i < attributes.getLength(); i++) {
                        if (VISIBLE.contains(attributes.getQName(i)) && hasWords(attributes.getValue(i))) {
                            literal.add(
                                    page + " <" + name + " " + attributes.getQName(i) + "> " + attributes.getValue(i));
                        }
                    }
                }

                @Override
                public void characters(char[] text, int start, int length) {
                    texts.append(text, start, length);
                }

                private final StringBuilder texts = new StringBuilder();

                @Override
                public void endDocument() {
                    EXPRESSION
                            .matcher(texts)
                            .replaceAll("")
                            .lines()
                            .filter(MessagesTest::hasWords)
                            .forEach(line -> literal.add(page + " " + line.strip()));
                }
            });
        }
        assertNone("Words outside the message files", literal);
    }

    /** The content security policy would refuse them anyway, without a word to the developer. */
    @Test
    void noPageCarriesInlineStyleOrScript() throws Exception {
        List<String> inline = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            read(page, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    boolean ours = name.contains(":");
                    for (int i = 0; i < attributes.getLength(); i++) {
                        String attribute = attributes.getQName(i);
                        if (!ours && (attribute.equals("style") || attribute.startsWith("on"))) {
                            inline.add(page + " <" + name + " " + attribute + ">");
                        }
                    }
                    if (name.equals("style") || name.equals("script") && attributes.getValue("src") == null) {
                        inline.add(page + " <" + name + ">");
                    }
                }
            });
        }
        assertNone("Inline style or script", inline);
    }

    private static boolean hasWords(String text) {
        return WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    private static void addMissing(Set<String> known, String key, Path file, Set<String> missing) {
        if (!known.contains(key)) {
            missing.add(key + " in " + file);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1) != null || matcher.groupCount() == 1 ? matcher.group(1) : matcher.group(2));
        }
        return keys;
    }

    private static Set<String> arguments(String text) {
        return found(ARGUMENT, text);
    }

    private static Set<String> keys(Path file) throws IOException {
        return messages(file).keySet();
    }

    /** Reads strictly: bytes that are not UTF-8 and a key given twice are both errors. */
    private static Map<String, String> messages(Path file) throws IOException {
        Map<String, String> messages = new TreeMap<>();
        new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (messages.put(key.toString(), value.toString()) != null) {
                    throw new AssertionError(file + ": key given twice: " + key);
                }
                return null;
            }
        }.load(new StringReader(strictUtf8(file)));
        return messages;
    }

    private static String strictUtf8(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new AssertionError(file + " is not UTF-8", wrong);
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Class<?> load(Path file) throws ClassNotFoundException {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.');
        String binaryName = name.substring(0, name.length() - ".class".length());
        return Class.forName(binaryName, false, MessagesTest.class.getClassLoader());
    }

    private static void read(Path page, DefaultHandler handler) throws Exception {
        SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
        try {
            parser.parse(new InputSource(Files.newInputStream(page)), handler);
        } catch (org.xml.sax.SAXException wrong) {
            throw new AssertionError(page + " is not well-formed", wrong);
        }
    }

    private static void assertNone(String what, Iterable<String> found) {
        assertEquals("", String.join("\n", found), what);
    }
}
