package id.binahumas.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RichTextTest {

    private static final Set<String> HARMLESS_ATTRIBUTES =
            Set.of("href", "src", "alt", "title", "rel", "lang", "scope", "colspan", "rowspan", "width", "height");

    @Test
    void structureAndLinksStay() {
        String html = "<h2>Rilis</h2><p><strong>Tulis</strong> <a href=\"https://example.go.id/\">contoh</a></p>";
        String clean = RichText.clean(html);
        assertTrue(clean.contains("<h2>Rilis</h2>"), clean);
        assertTrue(clean.contains("href=\"https://example.go.id/\""), clean);
        assertTrue(clean.contains("noopener"), clean);
    }

    @Test
    void scriptsGoAndTheTextAroundThemStays() {
        assertEquals("<p>halo</p>", RichText.clean("<p>halo<script>alert(1)</script></p>"));
    }

    @Test
    void picturesComeFromThisHouseOnly() {
        assertTrue(RichText.clean("<img src=\"/files/12\" alt=\"Peta\">").contains("/files/12"));
        for (String address : List.of(
                "https://evil.example/x.png", "//evil.example/x.png", "/\\evil.example", "data:image/png;base64,AA")) {
            assertFalse(RichText.clean("<img src=\"" + address + "\" alt=\"\">").contains("src"), address);
        }
    }

    @Test
    void nothingHostileSurvives() throws Exception {
        Path file = Path.of("../shared/data/hostile/xss-500.txt");
        Assumptions.assumeTrue(Files.exists(file), "no hostile strings here: " + file);
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            for (Element element :
                    Jsoup.parseBodyFragment(RichText.clean(line)).body().getAllElements()) {
                assertFalse(
                        Set.of("script", "style", "iframe", "object", "embed", "svg", "math", "form", "input")
                                .contains(element.tagName()),
                        line);
                for (Attribute attribute : element.attributes()) {
                    assertTrue(HARMLESS_ATTRIBUTES.contains(attribute.getKey()), line + " → " + element);
                    String value = attribute.getValue().replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
                    assertFalse(
                            value.contains("javascript:")
                                    && attribute.getKey().equals("href")
                                    && !value.startsWith("http")
                                    && !value.startsWith("/"),
                            line);
                }
            }
        }
    }
}
