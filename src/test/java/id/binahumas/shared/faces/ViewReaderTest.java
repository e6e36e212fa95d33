package id.binahumas.shared.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.faces.Expressions.Asked;
import id.binahumas.shared.faces.Expressions.Fixed;
import id.binahumas.shared.text.Languages;
import jakarta.el.ELException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewReaderTest {

    private static final String SPACES = " xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:ui=\"jakarta.faces.facelets\""
            + " xmlns:c=\"jakarta.tags.core\" xmlns:h=\"jakarta.faces.html\" xmlns:d=\"urn:binahumas\"";

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Object> beans = new HashMap<>();

    @Test
    void whatIsTheSameForEverybodyIsOneText() {
        file("/p.xhtml", "<p class=\"#{empty kind ? 'plain' : kind}\">#{msg['login.title']}</p>");
        assertEquals(1, view("/p.xhtml").orElseThrow().parts().size());
        assertEquals("<p class=\"plain\">Masuk</p>", shown("/p.xhtml"));
    }

    @Test
    void valuesAreEscapedAndMarkupIsNot() {
        beans.put("row", new Row("<b>\"&", List.of()));
        file("/p.xhtml", "<p title=\"#{row.title}\">#{row.title}</p>");
        assertEquals("<p title=\"&lt;b&gt;&#34;&amp;\">&lt;b&gt;&#34;&amp;</p>", shown("/p.xhtml"));
        file("/m.xhtml", "<div><h:outputText value=\"#{row.title}\" escape=\"false\" /></div>");
        assertEquals("<div><b>\"&</div>", shown("/m.xhtml"));
    }

    @Test
    void aLiteralIsEscapedAgain() {
        file("/p.xhtml", "<p title=\"a &amp; &quot;b&quot;\">1 &lt; 2</p>");
        assertEquals("<p title=\"a &amp; &#34;b&#34;\">1 &lt; 2</p>", shown("/p.xhtml"));
    }

    @Test
    void anAttributeWithoutAValueIsLeftOut() {
        beans.put("row", new Row("", List.of()));
        file(
                "/p.xhtml",
                "<input checked=\"#{row.title}\" class=\"#{row.title}#{none}\" data-text=\"\" id=\"f-#{row.title}\" />");
        assertEquals("<input data-text=\"\" id=\"f-\">", shown("/p.xhtml"));
    }

    @Test
    void aNameGivenToATagIsKnownInAllThatItHolds() {
        file("/WEB-INF/tags/box.xhtml", "<ui:composition><b>#{label}</b><ui:insert /></ui:composition>");
        file("/WEB-INF/tags/dot.xhtml", "<ui:composition>[#{label}]</ui:composition>");
        file("/p.xhtml", "<p><d:box label=\"A\"><d:dot /><d:dot label=\"B\" /></d:box>#{label}</p>");
        assertEquals("<p><b>A</b>[A][B]</p>", shown("/p.xhtml"));
    }

    @Test
    void aTagForgetsANameItSets() {
        file(
                "/WEB-INF/tags/box.xhtml",
                "<ui:composition>#{label}<c:set var=\"label\" value=\"#{null}\" /><ui:insert /></ui:composition>");
        file("/p.xhtml", "<p><d:box label=\"A\">(#{label})</d:box></p>");
        assertEquals("<p>A()</p>", shown("/p.xhtml"));
    }

    @Test
    void aPageFillsItsLayoutAndTheLayoutOfThat() {
        file(
                "/base.xhtml",
                "<html><title><ui:insert name=\"title\">nothing</ui:insert></title><ui:insert name=\"frame\" /></html>");
        file(
                "/layout.xhtml",
                "<ui:composition template=\"/base.xhtml\"><ui:define name=\"frame\"><main class=\"#{look}\"><ui:insert name=\"content\" /></main></ui:define></ui:composition>");
        file(
                "/p.xhtml",
                "<ui:composition template=\"/layout.xhtml\"><ui:param name=\"look\" value=\"wide\" /><ui:define name=\"content\">body</ui:define></ui:composition>");
        assertEquals(
                "<!DOCTYPE html>\n<html><title>nothing</title><main class=\"wide\">body</main></html>",
                shown("/p.xhtml"));
    }

    @Test
    void aTagInsideATagIsFilledByItsOwnUser() {
        file("/WEB-INF/tags/in.xhtml", "<ui:composition><i><ui:insert /></i></ui:composition>");
        file("/WEB-INF/tags/out.xhtml", "<ui:composition><d:in>o<ui:insert />o</d:in></ui:composition>");
        file("/p.xhtml", "<p><d:out>body</d:out></p>");
        assertEquals("<p><i>obodyo</i></p>", shown("/p.xhtml"));
    }

    @Test
    void rowsKnowWhereTheyStandAlsoInsideOthers() {
        beans.put("all", List.of(new Row("a", List.of("1", "2")), new Row("b", List.of("3"))));
        file(
                "/p.xhtml",
                "<p><ui:repeat value=\"#{all}\" var=\"row\" varStatus=\"at\">#{at.first ? '' : '; '}#{row.title}"
                        + "<ui:repeat value=\"#{row.parts}\" var=\"part\"> #{at.index}#{part}</ui:repeat></ui:repeat></p>");
        assertEquals("<p>a 01 02; b 13</p>", shown("/p.xhtml"));
    }

    @Test
    void nothingToRepeatShowsNothing() {
        file("/p.xhtml", "<ul><ui:repeat value=\"#{missing}\" var=\"row\"><li>#{row}</li></ui:repeat></ul>");
        assertEquals("<ul></ul>", shown("/p.xhtml"));
    }

    @Test
    void conditionsLeaveOneOfTheirBranches() {
        beans.put("row", new Row("x", List.of()));
        file(
                "/p.xhtml",
                "<p><ui:fragment rendered=\"#{row.title eq 'x'}\">yes</ui:fragment><ui:fragment rendered=\"#{empty row}\">no</ui:fragment>"
                        + "<c:choose><c:when test=\"#{row.title eq 'y'}\">1</c:when><c:when test=\"#{row.title eq 'x'}\">2</c:when><c:otherwise>3</c:otherwise></c:choose></p>");
        assertEquals("<p>yes2</p>", shown("/p.xhtml"));
    }

    @Test
    void indentationTakesNoRoomButWordsKeepTheirSpace() {
        file("/p.xhtml", "<p>\n      a <b>b</b>  c\n   </p>");
        assertEquals("<p>\na <b>b</b>  c\n</p>", shown("/p.xhtml"));
    }

    @Test
    void methodsTakeAsMuchAsTheyAreGiven() {
        beans.put("words", new Joiner());
        beans.put("n", 3);
        file(
                "/p.xhtml",
                "<p>#{words.of('a')} #{words.of('a', n, 'b')} #{words.twice(n)} #{words.none()} #{'x'.concat('}')}</p>");
        assertEquals("<p>a a-3-b 6  x}</p>", shown("/p.xhtml"));
    }

    @Test
    void aPageWithComponentsIsLeftToFaces() {
        file("/p.xhtml", "<p><h:inputText value=\"#{row.title}\" /></p>");
        assertTrue(view("/p.xhtml").isEmpty());
    }

    @Test
    void anExpressionWithoutAnEndIsFoundWhenThePageIsRead() {
        file("/p.xhtml", "<p>#{row.title</p>");
        assertThrows(IllegalArgumentException.class, () -> view("/p.xhtml"));
    }

    @Test
    void aPropertyNobodyHasIsAnError() {
        beans.put("row", new Row("x", List.of()));
        file("/p.xhtml", "<p>#{row.titel}</p>");
        assertThrows(ELException.class, () -> shown("/p.xhtml"));
    }

    @Test
    void twoLanguagesAreTwoPages() {
        file("/p.xhtml", "<p lang=\"#{view.locale.language}\">#{msg['login.title']}</p>");
        assertEquals("<p lang=\"id\">Masuk</p>", shown("/p.xhtml"));
        assertFalse(read("/p.xhtml", java.util.Locale.ENGLISH)
                .orElseThrow()
                .parts()
                .toString()
                .contains("Masuk"));
    }

    private void file(String path, String text) {
        files.put(path, text.replaceFirst("(^<[a-z:]+)", "$1" + SPACES));
    }

    private String shown(String path) {
        View view = view(path).orElseThrow();
        return view.write(ViewContext.answering(null, view.places()));
    }

    private Optional<View> view(String path) {
        return read(path, Languages.INDONESIAN);
    }

    private Optional<View> read(String path, java.util.Locale language) {
        return new ViewReader(
                        this::source,
                        name -> beans.containsKey(name) ? new Asked(c -> beans.get(name)) : new Fixed(null),
                        path,
                        language)
                .read();
    }

    private ViewSource source(String path) {
        try {
            return ViewSource.of(path, new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Row(String title, List<String> parts) {}

    public static class Joiner {

        public String of(String key, Object... args) {
            return args.length == 0
                    ? key
                    : key + "-"
                            + String.join(
                                    "-",
                                    Arrays.stream(args).map(String::valueOf).toList());
        }

        public int twice(int number) {
            return number * 2;
        }

        public void none() {
            // nothing to show
        }
    }
}
