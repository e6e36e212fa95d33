package id.binahumas.shared.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The mark-up people may write in lessons: structure, emphasis, lists, tables, links and pictures of this house. No script, no style. */
public final class RichText {

    /** Addresses inside this installation only: nothing is loaded from outside. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd")
            .allowElements(
                    "strong", "b", "em", "i", "u", "s", "sub", "sup", "mark", "code", "pre", "blockquote", "cite", "q")
            .allowElements(
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "img",
                    "a",
                    "abbr")
            .allowAttributes("scope")
            .matching(true, "row", "col")
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("th", "td")
            .allowAttributes("lang")
            .matching(Pattern.compile("[a-z]{2}(-[A-Z]{2})?"))
            .globally()
            .allowAttributes("title")
            .onElements("abbr")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("src")
            .matching(OWN_ADDRESS)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .toFactory();

    private RichText() {}

    /** What may be stored and shown as it is; empty when nothing harmless is left. */
    public static String clean(String html) {
        return html == null ? "" : POLICY.sanitize(html).strip();
    }
}
