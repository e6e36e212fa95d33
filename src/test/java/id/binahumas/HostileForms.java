package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import id.binahumas.shared.sheets.SheetLimits;
import id.binahumas.shared.sheets.SheetReader;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.Browser;
import id.binahumas.testing.Crawl;
import id.binahumas.testing.Crawl.Field;
import id.binahumas.testing.Crawl.Form;
import id.binahumas.testing.HostileLines;
import id.binahumas.testing.OwnCourse;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.function.Executable;

/** Fills the forms of everybody with hostile lines and looks at every page afterwards, as text and in a real browser. */
final class HostileForms {

    /** Escaped once it is read back as it stands here; twice, or not at all, it is not. */
    private static final String MARK = "Zqx<i>&amp;&lt;";

    private static final Pattern MARKED = Pattern.compile("Zqx(.{0,8})", Pattern.DOTALL);

    /** So often is stored what a form takes; every line at least once where four thousand characters fit. */
    private static final int ROUNDS = 20;

    private static final int USUAL_LENGTH = 200;

    /** They end what other forms need, and come last and once. */
    private static final Set<String> ENDING = Set.of(
            "cancel",
            "close",
            "withdraw",
            "merge",
            "accept",
            "refuse",
            "moveAll",
            "endPost",
            "endDuty",
            "kind",
            "move",
            "erase",
            "revoke",
            "replace",
            "giveBack",
            "demand",
            "login");

    private final ServerProcess server;
    private final List<Executable> checks = new ArrayList<>();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, String> whose = new LinkedHashMap<>();
    private final List<String> lines = HostileLines.all();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> stored = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private int sent;

    HostileForms(ServerProcess server) {
        this.server = server;
    }

    List<Executable> run() {
        OwnCourse own = OwnCourse.make(server, "BOGOR", 441);
        visitors.put("", Visitor.of(server));
        for (String login :
                List.of(own.organiserLogin(), own.instructorLogin(), own.traineeLogin(), "unit", "camat", "admin")) {
            visitors.put(login, Visitor.signedIn(server, login));
        }
        visitors.forEach((login, visitor) -> Crawl.of(visitor, 1, "/login.xhtml").forms().stream()
                .filter(f -> f.fields().stream().anyMatch(Field::isText))
                .filter(f -> forms.putIfAbsent(f.shape(), f) == null)
                .forEach(f -> whose.put(f.shape(), login)));
        forms.values().forEach(this::tooMuch);
        forms.values().stream().filter(f -> !ENDING.contains(f.deed())).forEach(f -> asMuchAsFits(f, ROUNDS));
        HostileSheets sheets = new HostileSheets(visitors.get("admin"), lines);
        checks.addAll(sheets.bring());
        sheets.pages().forEach(this::isHarmless);
        look();
        lookInABrowser();
        forms.values().stream().filter(f -> ENDING.contains(f.deed())).forEach(f -> asMuchAsFits(f, 1));
        look();
        checks.add(() -> assertTrue(
                forms.size() > 30 && fields.size() > 60 && stored.size() > 15 && !seen.isEmpty(),
                "hardly anything was tried: " + forms.size() + " " + fields.size() + " " + stored.size()));
        System.out.println(
                sent + " forms sent, " + fields.size() + " fields of " + forms.size() + " forms, stored by " + stored);
        return checks;
    }

    /** All lines in every field at once. */
    private void tooMuch(Form form) {
        String all = MARK + String.join(" ", lines);
        if (!form.posts()) {
            all = all.substring(0, 2000);
        }
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (field.isText()) {
                typed.put(field.name(), all);
                fields.add(form.shape() + " " + field.name());
            }
        }
        HttpResponse<String> answer = send(form, typed);
        String what = "all lines in " + whose.get(form.shape()) + " " + form.shape();
        boolean ended = answer.statusCode() == 302;
        checks.add(() -> assertTrue(
                form.posts() ? answer.statusCode() == 422 : answer.statusCode() < 500,
                what + " " + answer.statusCode()
                        + (ended ? " was taken: " + answer.headers().map().get("Location") : "")));
        if (form.posts() && answer.statusCode() == 422) {
            Document page = Jsoup.parse(answer.body());
            checks.add(() ->
                    assertFalse(page.select(".err, .note--bad, [role=alert]").isEmpty(), what + " says nothing"));
            Element shown = page.select("form:has([name=do][value=" + form.deed() + "])")
                    .first();
            for (String name : typed.keySet()) {
                Element field = shown == null
                        ? null
                        : shown.selectFirst("[name=" + name.replaceAll("([^\\w-])", "\\\\$1") + "]");
                String text = field == null
                        ? null
                        : field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
                String expected = all;
                checks.add(
                        () -> assertEquals(cleaned(expected), cleaned(text), what + ": what was typed into " + name));
            }
        }
    }

    private static String cleaned(String text) {
        return text == null ? null : Texts.plain(text, 1_000_000);
    }

    /** As many lines as the field takes, the next ones each time. */
    private void asMuchAsFits(Form form, int rounds) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (field.isText()) {
                int longest = field.longest() == 0 ? USUAL_LENGTH : field.longest();
                texts.put(
                        field.name(),
                        HostileLines.packed(
                                lines,
                                longest,
                                longest < 40 ? "" : MARK,
                                field.type().equals("textarea") ? "\n" : " "));
            }
        }
        int most = texts.values().stream().mapToInt(List::size).max().orElse(0);
        int start = Math.abs(form.shape().hashCode());
        for (int round = 0; round < Math.min(rounds, most); round++) {
            Map<String, String> typed = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> text : texts.entrySet()) {
                typed.put(
                        text.getKey(),
                        text.getValue().get((start + round) % text.getValue().size()));
            }
            HttpResponse<String> answer = send(form, typed);
            String what = whose.get(form.shape()) + " " + form.shape() + " " + typed;
            checks.add(() -> assertTrue(
                    Set.of(200, 302, 403, 404, 409, 422, 429).contains(answer.statusCode()),
                    what + " " + answer.statusCode()));
            if (answer.statusCode() == 302) {
                stored.add(form.path() + " " + form.deed());
            }
        }
    }

    /** The form as it stands there now, as what it changes has a version. */
    private HttpResponse<String> send(Form form, Map<String, String> typed) {
        sent++;
        Visitor visitor = visitors.get(whose.get(form.shape()));
        Map<String, String> values = new LinkedHashMap<>(form.values());
        if (form.posts()) {
            Document page = Jsoup.parse(visitor.get(form.page()).body());
            page.select("form:has(input[name=do][value=" + form.deed() + "]) input[type=hidden]").stream()
                    .filter(h -> Set.of("csrf", "version", "number", "seen").contains(h.attr("name")))
                    .forEach(h -> values.put(h.attr("name"), h.attr("value")));
            values.putIfAbsent("csrf", page.select("input[name=csrf]").attr("value"));
        }
        for (Field field : form.fields()) {
            String value = values.get(field.name());
            if (value == null || value.isEmpty()) {
                usual(field, values);
            }
        }
        values.putAll(typed);
        HttpResponse<String> answer =
                form.posts() ? visitor.post(form.address(), values) : visitor.get(Crawl.address(form.path(), values));
        isHarmless(form.shape(), answer.body());
        return answer;
    }

    private static void usual(Field field, Map<String, String> values) {
        switch (field.type()) {
            case "number" -> values.put(field.name(), "5");
            case "date" -> values.put(field.name(), LocalDate.now(Zones.HOME).toString());
            case "datetime-local" -> values.put(field.name(), LocalDate.now(Zones.HOME) + "T10:00");
            case "time" -> values.put(field.name(), "10:00");
            case "select", "radio" ->
                field.options().stream()
                        .filter(o -> !o.isEmpty())
                        .reduce((a, b) -> b)
                        .ifPresent(o -> values.put(field.name(), o));
            default -> {
                // what is ticked, chosen as a file or pressed is left out
            }
        }
    }

    /** Everything that anybody comes to: pages, exports and files. */
    private void look() {
        visitors.forEach((login, visitor) -> {
            Crawl crawl = Crawl.of(visitor, 2, "/login.xhtml");
            crawl.pages().forEach((address, page) -> isHarmless(login + " " + address, page));
            crawl.otherFiles()
                    .forEach((address, file) -> checks.add(
                            () -> assertFalse(file.startsWith("<") && file.contains("Zqx<i>"), login + " " + address)));
        });
        for (String format : List.of("csv", "xlsx")) {
            byte[] sheet = visitors.get("admin")
                    .bytes("/admin/people/export?reason=uji&format=" + format)
                    .body();
            List<String> cells = new ArrayList<>();
            SheetReader.read(sheet, SheetLimits.USUAL, row -> cells.addAll(row.cells()));
            if (format.equals("csv")) {
                cells.forEach(
                        c -> checks.add(() -> assertFalse(Texts.startsFormula(c), "a formula in the export: " + c)));
            }
        }
    }

    /** Nothing in it runs, and what was marked reads as it was typed. */
    private void isHarmless(String what, String body) {
        Document page = Jsoup.parse(body);
        Set<String> bad = new LinkedHashSet<>();
        for (Element e : page.getAllElements()) {
            boolean inline = e.tagName().equals("script") && !e.attr("src").startsWith("/assets/");
            boolean foreign = Set.of("iframe", "object", "embed", "base", "applet", "frame")
                    .contains(e.tagName());
            if (inline || foreign) {
                bad.add(e.outerHtml());
            }
            e.attributes().forEach(a -> {
                String value = a.getValue().strip().toLowerCase();
                boolean address = Set.of("href", "src", "action", "formaction", "xlink:href")
                        .contains(a.getKey());
                // a QR is drawn into the page itself: a picture runs nothing
                boolean drawn = e.tagName().equals("img") && value.startsWith("data:image/png;base64,");
                if (a.getKey().startsWith("on")
                        || a.getKey().equals("style")
                        || address && !drawn && value.matches("(?s)(javascript|data|vbscript):.*")) {
                    bad.add(e.outerHtml());
                }
            });
        }
        // the text of a lesson is mark-up: emphasis is emphasis there, and a named character is that character
        boolean rich = what.contains("/learning/lesson.xhtml");
        List<String> wrong = new ArrayList<>();
        StringBuilder text = new StringBuilder(page.wholeText());
        page.select("input:not([name=csrf]), option")
                .forEach(i -> text.append('\n').append(i.attr("value")));
        Matcher marked = MARKED.matcher(text);
        while (marked.find()) {
            seen.add(what.replaceAll("[0-9]{5,}", "#"));
            if (!marked.group().matches("(?s)Zqx(<i>&amp;|%3Ci%3E%|%3Ci%3E&).*")
                    && !(rich && marked.group().startsWith("Zqx&<"))
                    && !"<i>&amp;&lt;".startsWith(marked.group(1))) {
                wrong.add(marked.group());
            }
        }
        String found = bad.isEmpty() ? "" : bad.iterator().next();
        checks.add(() -> assertEquals("", found.length() > 300 ? found.substring(0, 300) : found, what));
        checks.add(() -> assertEquals(Set.of(), new TreeSet<>(wrong), what + " does not show what was typed"));
    }

    private void lookInABrowser() {
        try (Browser browser = Browser.open()) {
            visitors.forEach((login, visitor) -> {
                Set<String> addresses = new LinkedHashSet<>();
                Crawl.of(visitor, 1, "/login.xhtml").pages().forEach((address, body) -> {
                    if (Jsoup.parse(body).wholeText().contains("Zqx")) {
                        addresses.add(address);
                    }
                });
                Page page = browser.desk(server);
                page.onDialog(dialog -> {
                    String said = dialog.message();
                    checks.add(() -> assertTrue(false, login + " " + page.url() + " opened a dialog: " + said));
                    dialog.dismiss();
                });
                if (!login.isEmpty()) {
                    page.navigate("/login.xhtml");
                    page.locator("[name=login]").fill(login);
                    page.locator("[name=password]").fill(ServerProcess.demoPassword());
                    page.waitForNavigation(() -> page.locator("form:has(input[name=do][value=login]) button")
                            .last()
                            .click());
                }
                addresses.forEach(page::navigate);
                page.context().close();
            });
            List<String> refused = browser.complaints().stream()
                    .filter(c -> c.contains("Content Security Policy") || c.contains("Error:"))
                    .toList();
            checks.add(() -> assertEquals(List.of(), refused, "the browser had to refuse something"));
        }
    }
}
