package id.binahumas.faults;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A whole answer of the product to one request. */
record Answer(String path, int status, byte[] body, String location) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Document page() {
        return Jsoup.parse(text());
    }

    boolean isRedirect() {
        return status == 302 || status == 303;
    }

    boolean isToLogin() {
        return isRedirect() && location.startsWith("/login.xhtml");
    }

    /** The addresses on the page that begin so, each once. */
    List<String> links(String start) {
        return page().select("a[href^=" + start + "]").eachAttr("href").stream()
                .distinct()
                .toList();
    }

    boolean hasForm(String action) {
        return form(action) != null;
    }

    String csrf() {
        return page().select("input[name=csrf]").val();
    }

    /** The fields of a form as a browser would send them. */
    Map<String, String> fields(String action) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form(action).select("input[name], textarea[name], select[name]")) {
            boolean choice = List.of("checkbox", "radio").contains(field.attr("type"));
            if (!field.attr("type").equals("file") && (!choice || field.hasAttr("checked"))) {
                fields.put(field.attr("name"), value(field));
            }
        }
        return fields;
    }

    Element form(String action) {
        return page().selectFirst("form:has(input[name=do][value=" + action + "])");
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> {
                Element chosen = field.selectFirst("option[selected]");
                Element shown = chosen == null ? field.selectFirst("option") : chosen;
                yield shown == null ? "" : shown.attr("value");
            }
            default -> field.attr("value");
        };
    }
}
