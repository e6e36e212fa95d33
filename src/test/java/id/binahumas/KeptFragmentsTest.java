package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** A kept piece of a page reads nothing that its {@code of} does not name: else one person would be shown what another was. */
class KeptFragmentsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{((?:[^}'\"]|'[^']*'|\"[^\"]*\")*)\\}");
    private static final Pattern CALL = Pattern.compile("[\\w.]+\\([^()]*\\)");
    private static final Pattern STRING = Pattern.compile("'[^']*'");
    /** A name with what is read of it, up to a call's arguments: {@code row.title}, {@code page.isOver}. */
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])[a-zA-Z_]\\w*(?:\\.\\w+)*");

    private static final Set<String> OPERATORS = Set.of(
            "empty", "not", "and", "or", "eq", "ne", "gt", "lt", "ge", "le", "div", "mod", "true", "false", "null");
    /** The same for everybody in a language, and until the next release. */
    private static final Set<String> CONSTANT = Set.of("msg", "words", "dates", "app");
    /** These hold a form's token. */
    private static final Set<String> NEVER_INSIDE = Set.of("d:post", "d:form", "ui:include", "ui:insert");

    @Test
    void everythingAKeptPieceReadsIsNamed() throws IOException {
        List<Element> pieces = new ArrayList<>();
        for (Path page : pages()) {
            pieces.addAll(
                    Jsoup.parse(Files.readString(page), Parser.xmlParser()).getElementsByTag("d:kept"));
        }
        assertFalse(pieces.isEmpty());
        List<String> wrong =
                pieces.stream().flatMap(piece -> unnamed(piece).stream()).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsNotNamedIsFound() {
        String page =
                "<d:kept of=\"#{[row.id, page.late(row)]}\"><p class=\"#{row.id}\">#{row.title} #{page.late(row) ? 'x' : me.name}</p></d:kept>";
        Element piece =
                Jsoup.parse(page, Parser.xmlParser()).getElementsByTag("d:kept").first();
        List<String> unnamed = unnamed(piece);
        assertEquals(2, unnamed.size(), unnamed.toString());
        assertTrue(unnamed.get(0).contains("row.title"), unnamed.get(0));
        assertTrue(unnamed.get(1).contains("me.name"), unnamed.get(1));
    }

    private static List<String> unnamed(Element piece) {
        Set<String> named = paths(
                CALL.matcher(piece.attr("of")).replaceAll(call -> call.group().replaceAll("\\(.*", "")));
        boolean notAlwaysKept = piece.attr("of").contains("? null :");
        Set<String> local = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (Element element : piece.select("*")) {
            if (element == piece) {
                continue;
            }
            if (NEVER_INSIDE.contains(element.tagName())) {
                wrong.add(piece.attr("of") + ": <" + element.tagName() + ">");
            }
            if (element.hasAttr("var")) {
                local.add(element.attr("var"));
            }
        }
        for (String read : reads(piece)) {
            boolean known = CONSTANT.contains(root(read))
                    || local.contains(root(read))
                    || named.stream().anyMatch(n -> read.equals(n) || read.startsWith(n + "."))
                    || notAlwaysKept && (read.equals("csrf.token") || named.contains(read + "Any"));
            if (!known) {
                wrong.add(piece.attr("of") + ": " + read);
            }
        }
        return wrong;
    }

    private static List<String> reads(Element piece) {
        List<String> texts = new ArrayList<>();
        piece.select("*").stream()
                .filter(e -> e != piece)
                .flatMap(e -> e.attributes().asList().stream())
                .map(Attribute::getValue)
                .forEach(texts::add);
        piece.select("*").stream()
                .flatMap(e -> e.textNodes().stream())
                .map(TextNode::getWholeText)
                .forEach(texts::add);
        List<String> calls =
                CALL.matcher(piece.attr("of")).results().map(MatchResult::group).toList();
        return texts.stream()
                .map(text -> calls.stream().reduce(text, (rest, call) -> rest.replace(call, "''")))
                .flatMap(text -> paths(text).stream())
                .distinct()
                .toList();
    }

    private static Set<String> paths(String text) {
        Set<String> paths = new HashSet<>();
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            Matcher found = PATH.matcher(STRING.matcher(expressions.group(1)).replaceAll("''"));
            while (found.find()) {
                if (!OPERATORS.contains(found.group())) {
                    paths.add(found.group());
                }
            }
        }
        return paths;
    }

    private static String root(String path) {
        return path.split("\\.", 2)[0];
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(f -> f.toString().endsWith(".xhtml")).toList();
        }
    }
}
