package id.binahumas.testing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** All that somebody comes to by following every link from home, and every form that stands there: a few of each shape, however many rows. */
public final class Crawl {

    /** An id in an address or a form. */
    public static final String ID = "[0-9]{12,19}";

    private static final List<String> STARTS = List.of("/home", "/profile.xhtml", "/account.xhtml", "/catalogue.xhtml");
    private static final Set<String> LEFT_ALONE = Set.of("/logout", "/language", "/metrics");
    private static final int MOST_PAGES = 700;

    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, String> otherFiles = new LinkedHashMap<>();
    private final Set<Form> forms = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Map<String, Integer> visits = new HashMap<>();

    /** A field as it stands in a form, with what can be chosen in it. */
    public record Field(String name, String type, String value, int longest, List<String> options) {

        /** People type into it, whatever they like. */
        public boolean isText() {
            return Set.of("text", "search", "textarea", "url", "email", "tel").contains(type);
        }
    }

    /** A form with the address that it is sent to; {@code page} is where it stands. */
    public record Form(String method, String page, String address, boolean upload, List<Field> fields) {

        public String path() {
            return pathOf(address);
        }

        public String deed() {
            return fields.stream()
                    .filter(f -> f.name().equals("do"))
                    .map(Field::value)
                    .findFirst()
                    .orElse("");
        }

        public boolean posts() {
            return method.equals("POST");
        }

        public Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            fields.forEach(f -> {
                if (f.value() != null) {
                    values.putIfAbsent(f.name(), f.value());
                }
            });
            return values;
        }

        /** The same form, whichever row it stands at. */
        public String shape() {
            return method + " " + path() + " " + deed() + " "
                    + fields.stream()
                            .map(f -> f.name().replaceAll("[0-9]+", "#"))
                            .collect(Collectors.toSet());
        }
    }

    private Crawl() {}

    /** Everything that is found from home, at most {@code each} addresses of one shape. */
    public static Crawl of(Visitor visitor, int each, String... more) {
        Crawl crawl = new Crawl();
        ArrayDeque<String> open = new ArrayDeque<>(STARTS);
        open.addAll(List.of(more));
        while (!open.isEmpty() && crawl.pages.size() < MOST_PAGES) {
            crawl.visit(visitor, open, open.poll(), each);
        }
        return crawl;
    }

    public Map<String, String> pages() {
        return pages;
    }

    /** What was no page: exports and files, as text. */
    public Map<String, String> otherFiles() {
        return otherFiles;
    }

    public Set<Form> forms() {
        return forms;
    }

    /** Every address that was linked to, also those that were not visited as there were enough of their shape. */
    public Set<String> links() {
        return links;
    }

    public static String pathOf(String address) {
        return address.replaceAll("[?#].*", "");
    }

    public static Map<String, String> queryOf(String address) {
        Map<String, String> query = new LinkedHashMap<>();
        int mark = address.indexOf('?');
        if (mark >= 0) {
            for (String part : address.substring(mark + 1).replaceAll("#.*", "").split("&")) {
                String[] pair = part.split("=", 2);
                if (!pair[0].isEmpty()) {
                    query.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
                }
            }
        }
        return query;
    }

    public static String address(String path, Map<String, String> query) {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    private void visit(Visitor visitor, ArrayDeque<String> open, String address, int each) {
        if (pages.containsKey(address)
                || otherFiles.containsKey(address)
                || LEFT_ALONE.contains(pathOf(address))
                || address.startsWith("/assets/")) {
            return;
        }
        links.add(address);
        if (visits.merge(shape(address), 1, Integer::sum) > each) {
            return;
        }
        HttpResponse<byte[]> answer = visitor.bytes(address);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            otherFiles.put(address, text);
        } else if (answer.statusCode() == 200) {
            pages.put(address, text);
            read(Jsoup.parse(text), address, open);
        }
        answer.headers()
                .firstValue("Location")
                .map(l -> l.replaceAll("^https?://[^/]+", ""))
                .filter(l -> l.startsWith("/"))
                .ifPresent(open::add);
    }

    private void read(Document page, String address, ArrayDeque<String> open) {
        for (String href : page.select("a[href]").eachAttr("href")) {
            String link = href.startsWith("?") ? pathOf(address) + href : href;
            if (link.startsWith("/") && !link.startsWith("//")) {
                open.add(link.replaceAll("#.*", ""));
            }
        }
        for (Element form : page.select("form")) {
            String action = form.attr("action");
            if (!action.startsWith("/logout") && !action.startsWith("/language")) {
                forms.add(new Form(
                        form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
                        address,
                        action.isEmpty() ? address : action,
                        form.attr("enctype").startsWith("multipart"),
                        fields(form)));
            }
        }
    }

    private static List<Field> fields(Element form) {
        List<Field> fields = new ArrayList<>();
        for (Element e : form.select("input[name], textarea[name], select[name], button[name]")) {
            String type =
                    e.tagName().equals("input") ? (e.attr("type").isEmpty() ? "text" : e.attr("type")) : e.tagName();
            int longest = e.attr("maxlength").isEmpty() ? 0 : Integer.parseInt(e.attr("maxlength"));
            boolean choice = type.equals("checkbox") || type.equals("radio");
            List<String> options = e.tagName().equals("select")
                    ? e.select("option").eachAttr("value")
                    : choice ? List.of(e.attr("value")) : List.of();
            fields.add(new Field(e.attr("name"), type, value(e, type, options), longest, options));
        }
        return fields;
    }

    private static String value(Element e, String type, List<String> options) {
        return switch (type) {
            case "textarea" -> e.wholeText().replaceFirst("^\r?\n", "");
            case "select" -> {
                Element chosen = e.selectFirst("option[selected]");
                yield chosen != null ? chosen.attr("value") : options.isEmpty() ? "" : options.get(0);
            }
            case "checkbox", "radio" -> e.hasAttr("checked") ? e.attr("value") : null;
            default -> e.attr("value");
        };
    }

    private static String shape(String address) {
        return pathOf(address).replaceAll(ID, "#") + queryOf(address).keySet();
    }
}
