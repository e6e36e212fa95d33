package id.binahumas.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void headingsStandBelowTheLessonsOwn() {
        assertEquals("<h2>Satu</h2>\n<h4>Tiga</h4>", Markdown.toHtml("# Satu\n\n#### Tiga"));
    }

    @Test
    void scriptsAndStylesDoNotGetThrough() {
        String page = Markdown.toHtml(
                "Baca <script>alert(1)</script> <b onclick=\"x()\" style=\"color:red\">ini</b> [x](javascript:alert(1))");
        assertFalse(page.contains("script"), page);
        assertFalse(page.contains("onclick"), page);
        assertFalse(page.contains("style"), page);
    }

    @Test
    void tablesAndListsAreKept() {
        assertEquals(
                "<ul><li>a</li><li>b</li></ul>", Markdown.toHtml("- a\n- b").replace("\n", ""));
        assertEquals(true, Markdown.toHtml("| a | b |\n|---|---|\n| 1 | 2 |").contains("<td>1</td>"));
    }

    @Test
    void readingTakesAtLeastAMinute() {
        assertEquals(1, Markdown.readingMinutes("<p>Pendek saja.</p>"));
        assertEquals(3, Markdown.readingMinutes("<p>" + "kata ".repeat(540) + "</p>"));
    }
}
