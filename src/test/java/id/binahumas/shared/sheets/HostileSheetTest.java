package id.binahumas.shared.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to break the reader: each is read or refused in words, and what it makes the machine allocate is bounded by the limits, never
 * by what the file promises.
 */
class HostileSheetTest {

    private static final int MEGABYTE = 1024 * 1024;
    /** Small, so that little files show what large ones would do. */
    private static final SheetLimits SMALL = new SheetLimits(1_000, 60, 2_000, 2 * MEGABYTE, 100);
    /** The unpacked bytes a few times over, and what the libraries need to begin at all. */
    private static final long MOST_ALLOCATED = 24L * MEGABYTE;

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aWholeBookIsReadSoThatTheDamageIsWhatIsRefused() throws IOException {
        assertEquals(Optional.empty(), problem(zip(book(300)), SheetLimits.USUAL));
        List<SheetRow> rows = new ArrayList<>();
        SheetReader.read(zip(book(300)), SheetLimits.USUAL, rows::add);
        assertEquals(300, rows.size());
        assertEquals(List.of("Pegawai 7", "7"), rows.get(7).cells());
    }

    @Test
    void aBookCutAnywhereIsRefused() throws IOException {
        byte[] whole = zip(book(300));
        for (int part = 0; part < 64; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 64);
            assertTrue(problem(cut, SheetLimits.USUAL).isPresent(), "cut at " + part + "/64");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 77_777_777})
    void flippedBytesAreReadOrRefused(long seed) throws IOException {
        byte[] whole = zip(book(60));
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit <= i % 8; hit++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            refused += problem(damaged, SheetLimits.USUAL).isPresent() ? 1 : 0;
        }
        assertTrue(refused > 20, "only " + refused);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 19, 4711})
    void noiseIsReadOrRefused(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[1 + random.nextInt(4_000)];
            random.nextBytes(noise);
            if (i % 3 == 0) {
                noise = new String(noise, StandardCharsets.ISO_8859_1)
                        .replaceAll("[^ -~\r\n]", i % 2 == 0 ? "\"" : ";")
                        .getBytes(StandardCharsets.ISO_8859_1);
            }
            if (i % 5 == 0 && noise.length > 4) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, noise, 0, 4);
            }
            refused += problem(noise, SheetLimits.USUAL).isPresent() ? 1 : 0;
        }
        assertTrue(refused > 20, "only " + refused);
    }

    /** What small files would unpack to. */
    @Test
    void bombsAreRefusedBeforeTheyFillTheMemory() throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("a sheet of zeros", with(SHEET, new byte[50 * MEGABYTE]));
        bombs.put("a picture nobody reads", with("xl/media/image1.png", new byte[50 * MEGABYTE]));
        bombs.put("spaces in a text", with(STRINGS, strings("<si><t>" + " ".repeat(20 * MEGABYTE) + "</t></si>")));
        bombs.put(
                "a million empty rows",
                with(SHEET, sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + "<row/>".repeat(1_000_000))));
        bombs.put("many parts", parts(3_000));
        for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
            assertEquals(Optional.of("sheet.tooLarge"), bounded(bomb.getKey(), bomb.getValue()), bomb.getKey());
        }
    }

    /** Nothing about these is packed well enough to give them away: their bytes are as random as a lawful file's. */
    @Test
    void whatPacksBadlyIsBoundedByTheUnpackedBytes() throws IOException {
        String noise = noise(3 * MEGABYTE);
        Map<String, byte[]> large = new LinkedHashMap<>();
        large.put("shared strings", with(STRINGS, strings(inPieces(noise))));
        large.put("a part nobody reads", with("xl/media/image1.png", noise.getBytes(StandardCharsets.UTF_8)));
        String run = noise(MEGABYTE);
        large.put("one text of a megabyte", with(STRINGS, strings("<si><t>" + run + "</t></si>")));
        large.put("one attribute of a megabyte", with(SHEET, sheet("<row r=\"1\" spans=\"" + run + "\"/>")));
        large.put("one comment of a megabyte", with(SHEET, sheet("<!--" + run + "-->")));
        for (Map.Entry<String, byte[]> file : large.entrySet()) {
            assertEquals(Optional.of("sheet.tooLarge"), bounded(file.getKey(), file.getValue()), file.getKey());
        }
    }

    /** A zip in a zip is a part like another: it is not opened, and as a workbook it is none. */
    @Test
    void nestedZipsAreNotUnpacked() throws IOException {
        byte[] inner = with(SHEET, new byte[50 * MEGABYTE]);
        byte[] outer = zip(Map.of("inner.zip", inner, "again/inner.xlsx", inner));
        assertEquals(Optional.of("sheet.damaged"), bounded("a zip of zips", outer));
        Map<String, byte[]> book = book(3);
        book.put("xl/embeddings/inner.xlsx", inner);
        assertEquals(Optional.empty(), bounded("a book with a book in it", zip(book)));
    }

    /** The dimension of a sheet is a promise; nothing is made ready for it. */
    @Test
    void aMillionRowsOnlyDeclaredCostNothing() throws IOException {
        String declared = "<dimension ref=\"A1:XFD1048576\"/>";
        byte[] file =
                with(SHEET, sheet(declared, "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>ujung</v></c></row>"));
        assertEquals(Optional.of("sheet.columns"), bounded("the last cell there is", file));
        byte[] few =
                with(SHEET, sheet(declared, "<row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>ujung</v></c></row>"));
        assertEquals(Optional.empty(), bounded("one row", few));
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= SMALL.rows() + 1; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\"><v>")
                    .append(i * 7919L);
            rows.append("</v></c></row>");
        }
        assertEquals(Optional.of("sheet.rows"), bounded("a row too many", with(SHEET, sheet(rows.toString()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, STRINGS, "xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"})
    void nothingIsFetchedForAPart(String part) throws IOException {
        String plain = new String(book(3).get(part), StandardCharsets.UTF_8);
        String root = plain.substring(plain.indexOf("?>") + 2);
        String name = root.substring(1, root.indexOf(' '));
        List<String> definitions = List.of(
                "<!DOCTYPE " + name + " [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE " + name + " SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE " + name + " [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>",
                "<!DOCTYPE " + name + " [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>");
        for (String definition : definitions) {
            byte[] file = with(part, (definition + root).getBytes(StandardCharsets.UTF_8));
            assertEquals(Optional.of("sheet.damaged"), bounded(definition, file), definition);
        }
    }

    @Test
    void anOldWorkbookUnderANewNameIsToldApart() {
        byte[] old = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        assertEquals(Optional.of("sheet.old"), bounded("xls", old));
    }

    @Test
    void aTableOfTextIsBoundedToo() {
        byte[] wide = ";".repeat(3 * MEGABYTE).getBytes(StandardCharsets.UTF_8);
        assertTrue(problem(wide, SMALL).isPresent());
        byte[] open = ("\"" + "a,b\n".repeat(MEGABYTE)).getBytes(StandardCharsets.UTF_8);
        assertTrue(problem(open, SMALL).isPresent());
        byte[] cell = ("a;" + "x".repeat(3 * MEGABYTE)).getBytes(StandardCharsets.UTF_8);
        assertTrue(problem(cell, SMALL).isPresent());
    }

    private static Optional<String> bounded(String what, byte[] file) {
        problem(zipOfOne(), SMALL);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        Optional<String> problem = problem(file, SMALL);
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(allocated < MOST_ALLOCATED, what + ": " + allocated / MEGABYTE + " MB");
        return problem;
    }

    /** The key of the refusal, which has words in both languages; empty when the file was read. */
    private static Optional<String> problem(byte[] file, SheetLimits limits) {
        try {
            SheetReader.read(file, limits, row -> {});
            return Optional.empty();
        } catch (Refusal refused) {
            assertFalse(Messages.text(Languages.INDONESIAN, refused.key(), refused.args())
                    .isBlank());
            return Optional.of(refused.key());
        }
    }

    private static byte[] zipOfOne() {
        try {
            return zip(book(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parts of a workbook, as Excel names them. */
    private static Map<String, byte[]> book(int rows) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            lines.append("<row r=\"%d\"><c r=\"A%d\" t=\"str\"><v>Pegawai %d</v></c><c r=\"B%d\"><v>%d</v></c></row>"
                    .formatted(i + 1, i + 1, i, i + 1, i));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", xml("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""));
        parts.put("_rels/.rels", xml("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        parts.put("xl/workbook.xml", xml("""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="pegawai" sheetId="1" r:id="rId1"/></sheets></workbook>"""));
        parts.put("xl/_rels/workbook.xml.rels", xml("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""));
        parts.put(STRINGS, strings("<si><t>a</t></si>"));
        parts.put(SHEET, sheet(lines.toString()));
        return parts;
    }

    private static byte[] sheet(String rows) {
        return sheet("", rows);
    }

    private static byte[] sheet(String before, String rows) {
        return xml("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + before
                + "<sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] strings(String items) {
        return xml("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + items + "</sst>");
    }

    private static byte[] xml(String root) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + root).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = book(3);
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] parts(int count) throws IOException {
        Map<String, byte[]> parts = book(3);
        for (int i = 0; i < count; i++) {
            parts.put("xl/media/" + i + ".bin", new byte[] {1});
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static String noise(int length) {
        Random random = new Random(42);
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) ('A' + random.nextInt(26) + (random.nextBoolean() ? 32 : 0));
        }
        return new String(text);
    }

    private static String inPieces(String text) {
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; i < text.length(); i += 1_000) {
            pieces.append("<si><t>")
                    .append(text, i, Math.min(i + 1_000, text.length()))
                    .append("</t></si>");
        }
        return pieces.toString();
    }
}
