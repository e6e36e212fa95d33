package id.binahumas.shared.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.binahumas.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static final Path SPECTRUM = Path.of("../shared/data/csv-spectrum");
    private static final SheetLimits SMALL = new SheetLimits(3, 4, 20, 1024 * 1024, 100);

    @Test
    void theSpectrumOfCsvIsReadRight() throws IOException {
        assumeTrue(Files.exists(SPECTRUM), "csv-spectrum is not there, so it is not tried");
        Map<String, List<List<String>>> found = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SPECTRUM, "*.csv")) {
            for (Path file : files) {
                found.put(
                        file.getFileName().toString().replace(".csv", ""),
                        read(Files.readAllBytes(file)).stream()
                                .map(SheetRow::cells)
                                .toList());
            }
        }
        assertEquals(new TreeMap<>(EXPECTED), found);
    }

    /** Cells that are empty at the end of a row are no cells. */
    private static final Map<String, List<List<String>>> EXPECTED = Map.ofEntries(
            Map.entry(
                    "comma_in_quotes",
                    List.of(
                            List.of("first", "last", "address", "city", "zip"),
                            List.of("John", "Doe", "120 any st.", "Anytown, WW", "08123"))),
            Map.entry("escaped_quotes", List.of(List.of("a", "b"), List.of("1", "ha \"ha\" ha"), List.of("3", "4"))),
            Map.entry(
                    "json",
                    List.of(
                            List.of("key", "val"),
                            List.of("1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"))),
            Map.entry(
                    "location_coordinates",
                    List.of(
                            List.of("Contact Phone Number", "Location Coordinates", "Cities", "Counties"),
                            List.of("2095257564", "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W", "Modesto", "Stanislaus"))),
            Map.entry(
                    "newlines",
                    List.of(
                            List.of("a", "b", "c"),
                            List.of("1", "2", "3"),
                            List.of("Once upon \na time", "5", "6"),
                            List.of("7", "8", "9"))),
            Map.entry(
                    "newlines_crlf",
                    List.of(
                            List.of("a", "b", "c"),
                            List.of("1", "2", "3"),
                            List.of("Once upon \na time", "5", "6"),
                            List.of("7", "8", "9"))),
            Map.entry(
                    "quotes_and_newlines",
                    List.of(List.of("a", "b"), List.of("1", "ha \n\"ha\" \nha"), List.of("3", "4"))),
            Map.entry("simple", List.of(List.of("a", "b", "c"), List.of("1", "2", "3"))),
            Map.entry("simple_crlf", List.of(List.of("a", "b", "c"), List.of("1", "2", "3"))),
            Map.entry("utf8", List.of(List.of("a", "b", "c"), List.of("1", "2", "3"), List.of("4", "5", "ʤ"))),
            Map.entry("empty", List.of(List.of("a", "b", "c"), List.of("1"), List.of("2", "3", "4"))),
            Map.entry("empty_crlf", List.of(List.of("a", "b", "c"), List.of("1"), List.of("2", "3", "4"))));

    @Test
    void theSeparatorIsRecognised() {
        for (String separator : List.of(",", ";", "\t")) {
            String text = String.join(separator, "nama", "gelar", "\"Dinas A, B; C\"") + "\r\n"
                    + String.join(separator, "Budi", "\"S.E., M.M.\"", "x") + "\r\n";
            List<SheetRow> rows = read(text.getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of("nama", "gelar", "Dinas A, B; C"), rows.get(0).cells());
            assertEquals(List.of("Budi", "S.E., M.M.", "x"), rows.get(1).cells());
        }
        assertEquals(
                List.of("a,b", "c"),
                read("sep=;\r\na,b;c\r\n".getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .cells());
        assertEquals(
                2,
                read("sep=;\r\na,b;c\r\n".getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .line());
    }

    @Test
    void theEncodingIsRecognised() {
        String text = "nama;kota\r\nRené Müller – “Ari”;Tegal\r\n";
        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16")) {
            assertEquals(
                    "René Müller – “Ari”",
                    read(text.getBytes(Charset.forName(charset))).get(1).cells().get(0),
                    charset);
        }
        assertEquals(
                "nama",
                read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .cells()
                        .get(0));
        assertEquals(
                "nama",
                read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .get(0)
                        .cells()
                        .get(0));
    }

    @Test
    void linesAreCountedAsTheSheetShowsThem() {
        List<SheetRow> rows = read("a,b\n\n\"x\ny\",2\n3,4\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(1, 3, 5), rows.stream().map(SheetRow::line).toList());
    }

    @Test
    void aWorkbookIsReadAsExcelShowsIt() throws IOException {
        byte[] file = book(sheet -> {
            sheet.value(0, 0, "198604052010011001");
            sheet.value(0, 1, 198604052010011001L);
            sheet.value(0, 2, 1.98604052010011E17);
            sheet.value(0, 3, 45352);
            sheet.style(0, 3).format("dd/mm/yyyy").set();
            sheet.value(0, 4, 12.5);
            sheet.value(0, 5, 2024);
            sheet.formula(0, 6, "B1+C1");
            sheet.value(0, 7, true);
            sheet.value(2, 0, "baris ketiga");
        });
        List<SheetRow> rows = read(file);
        assertEquals(
                List.of(
                        "198604052010011001",
                        "1.98604E+17",
                        "1.98604E+17",
                        "2024-03-01",
                        "12.5",
                        "2024",
                        "=B1+C1",
                        "TRUE"),
                rows.get(0).cells());
        assertEquals(3, rows.get(1).line());
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertEquals("sheet.rows", refusal("a\nb\nc\nd\n".getBytes(StandardCharsets.UTF_8), SMALL));
        assertEquals("sheet.columns", refusal("a,b,c,d,e\n".getBytes(StandardCharsets.UTF_8), SMALL));
        assertEquals(
                "sheet.cell",
                refusal("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n".getBytes(StandardCharsets.UTF_8), SMALL));
        assertEquals("sheet.empty", refusal(" \n,,\n".getBytes(StandardCharsets.UTF_8), SMALL));
        assertEquals("sheet.empty", refusal(new byte[0], SMALL));
        assertEquals("sheet.damaged", refusal("a\0b\n".getBytes(StandardCharsets.UTF_8), SMALL));
        assertEquals("sheet.old", refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, SMALL));
    }

    @Test
    void aWorkbookThatWouldFillTheMemoryIsRefused() throws IOException {
        byte[] plain = book(sheet -> sheet.value(0, 0, "a"));
        assertEquals(
                "sheet.tooLarge",
                refusal(with(plain, "xl/media/bomb.bin", new byte[40 * 1024 * 1024]), SheetLimits.USUAL));
        String sheet = part(plain, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("A1"), sheet);
        assertEquals(
                "sheet.damaged",
                refusal(
                        with(
                                plain,
                                "xl/worksheets/sheet1.xml",
                                sheet.replace("\"A1\"", "\"ZZZZZZ1\"").getBytes(StandardCharsets.UTF_8)),
                        SheetLimits.USUAL));
        String entity = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        assertEquals(
                "sheet.damaged",
                refusal(
                        with(
                                plain,
                                "xl/worksheets/sheet1.xml",
                                sheet.replaceFirst("<worksheet", entity + "<worksheet")
                                        .getBytes(StandardCharsets.UTF_8)),
                        SheetLimits.USUAL));
    }

    /** Whatever happens to its bytes: it is read or refused in words, nothing else. */
    @Test
    void aDamagedWorkbookIsReadOrRefused() throws IOException {
        byte[] whole = book(sheet -> {
            for (int row = 0; row < 40; row++) {
                sheet.value(row, 0, "Pegawai " + row);
                sheet.value(row, 1, row * 1.5);
            }
        });
        Random random = new Random(20261123);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int hit = 0; i % 4 != 0 && hit < 1 + i % 20; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                SheetReader.read(damaged, SheetLimits.USUAL, row -> {});
            } catch (Refusal e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "only " + refused + " were refused");
        String xml = part(whole, "xl/worksheets/sheet1.xml");
        for (int i = 0; i < 300; i++) {
            StringBuilder damaged = new StringBuilder(xml);
            for (int hit = 0; hit < 1 + i % 6; hit++) {
                int at = random.nextInt(damaged.length());
                damaged.setCharAt(at, (char) (' ' + random.nextInt(95)));
            }
            byte[] file =
                    with(whole, "xl/worksheets/sheet1.xml", damaged.toString().getBytes(StandardCharsets.UTF_8));
            try {
                SheetReader.read(file, SheetLimits.USUAL, row -> {});
            } catch (Refusal e) {
                refused++;
            }
        }
        assertTrue(refused > 200, "only " + refused + " were refused");
    }

    private static List<SheetRow> read(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        SheetReader.read(file, SheetLimits.USUAL, rows::add);
        return rows;
    }

    private static String refusal(byte[] file, SheetLimits limits) {
        return assertThrows(Refusal.class, () -> SheetReader.read(file, limits, row -> {}))
                .key();
    }

    private static byte[] book(Consumer<Worksheet> filler) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            filler.accept(book.newWorksheet("a"));
        }
        return out.toByteArray();
    }

    private static String part(byte[] book, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(book).get();
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The book with one part put in or in place of another. */
    private static byte[] with(byte[] book, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(book).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
