package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What a page names of its bean exists: a property that was renamed would be seen by users only. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern NAMED = Pattern.compile("\\b([a-z]\\w*Page)\\.(\\w+)");

    @Test
    void pagesNameWhatTheirBeansHave() throws IOException {
        Map<String, Set<String>> beans = beans();
        Set<String> missing = new TreeSet<>();
        for (Path page : pages()) {
            Matcher named = NAMED.matcher(Files.readString(page));
            while (named.find()) {
                if (!beans.getOrDefault(named.group(1), Set.of()).contains(named.group(2))) {
                    missing.add(page + ": " + named.group());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** Elsewhere nobody reads it, and what it names stays empty without a word. */
    @Test
    void namesAreGivenWhereTheyAreRead() throws IOException {
        Set<String> stray = new TreeSet<>();
        for (Path page : pages()) {
            Jsoup.parse(Files.readString(page), Parser.xmlParser()).select("ui|param").stream()
                    .filter(param -> !Set.of("ui:composition", "ui:include")
                            .contains(param.parent().tagName()))
                    .forEach(param -> stray.add(page + ": " + param.attr("name")));
        }
        assertEquals(Set.of(), stray);
    }

    /** Who sent it would find the page shut over what is wrong. */
    @Test
    void aFoldAroundAFormOpensWhenThatFormIsRefused() throws IOException {
        Set<String> shut = new TreeSet<>();
        for (Path page : pages()) {
            Jsoup.parse(Files.readString(page), Parser.xmlParser()).select("details:has(d|form)").stream()
                    .filter(fold -> !fold.attr("open").contains("asked(")
                            && !fold.attr("open")
                                    .contains("'" + fold.selectFirst("d|form").attr("do") + "'"))
                    .forEach(fold ->
                            shut.add(page + ": " + fold.selectFirst("d|form").attr("do")));
        }
        assertEquals(Set.of(), shut);
    }

    /** A literal one says that this is the place, also where it is empty. */
    @Test
    void noPlaceIsMarkedAsTheOneShownWithoutBeingIt() throws IOException {
        Set<String> marked = new TreeSet<>();
        for (Path page : pages()) {
            if (Files.readString(page).contains("aria-current=\"\"")) {
                marked.add(page.toString());
            }
        }
        assertEquals(Set.of(), marked);
    }

    private static Map<String, Set<String>> beans() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("id.binahumas");
        Map<String, Set<String>> beans = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(Named.class) && type.getSimpleName().endsWith("Page")) {
                beans.put(named(type), names(type));
            }
        }
        return beans;
    }

    private static String named(JavaClass type) {
        String given = type.getAnnotationOfType(Named.class).value();
        return given.isEmpty() ? decapitalised(type.getSimpleName()) : given;
    }

    /** Methods, and what getters are called in a page. */
    private static Set<String> names(JavaClass type) {
        return type.getAllMethods().stream()
                .map(JavaMethod::getName)
                .flatMap(name -> Stream.of(name, decapitalised(name.replaceFirst("^(get|is)(?=[A-Z])", ""))))
                .collect(Collectors.toSet());
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
