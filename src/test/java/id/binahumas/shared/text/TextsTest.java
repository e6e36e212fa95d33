package id.binahumas.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void aLineIsTrimmedAndCollapsed() {
        assertEquals("Sri Wahyuningsih", Texts.plain("  Sri\t \n Wahyuningsih\u00a0", 100));
    }

    @Test
    void nothingIsNull() {
        assertNull(Texts.plain(" \u0000\u200e ".replace("\u200e", ""), 10));
        assertNull(Texts.lines(null, 10));
    }

    @Test
    void linesKeepTheirBreaks() {
        assertEquals("satu\ndua", Texts.lines("satu\r\ndua\r\n", 100));
    }

    @Test
    void controlsAndTurnedDirectionsGo() {
        assertEquals("ab", Texts.plain("a\u0000\u0007\u202e\u2066b\ufffe", 10));
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        assertEquals("a", Texts.plain("a😀", 2));
        assertEquals("a😀", Texts.plain("a😀", 3));
    }

    @Test
    void aKeyForgetsCaseAndAccents() {
        assertEquals("jose ali", Texts.key("  José   ÁLI "));
    }

    @Test
    void aSpreadsheetSeesNoFormula() {
        assertEquals("'=cmd|' /C calc'!A0", Texts.csvSafe("=cmd|' /C calc'!A0"));
        assertEquals("Humas", Texts.csvSafe("Humas"));
    }

    @Test
    void naughtyStringsComeThroughWithinTheirLimit() throws Exception {
        Path file = Path.of("../shared/data/hostile/naughty-strings.txt");
        Assumptions.assumeTrue(Files.exists(file), "no hostile strings here: " + file);
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String plain = Texts.plain(line, 50);
            assertTrue(plain == null || plain.length() <= 50, line);
            assertTrue(plain == null || plain.codePoints().noneMatch(Character::isISOControl), line);
            assertEquals(plain, Texts.plain(plain, 50), line);
        }
    }
}
