package id.binahumas.shared.files;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFilesTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String TEXT = "application/vnd.oasis.opendocument.text";
    private static final byte[] SOME = "<w/>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void aDocumentIsWhatItsNameSays() throws IOException {
        Path word = zip("[Content_Types].xml", "word/document.xml");
        assertDoesNotThrow(() -> OfficeFiles.check(word, WORD, "a.docx"));
        assertEquals("file.archive.other", refusal(word, SLIDES));
        assertEquals("file.archive.other", refusal(word, TEXT));
        assertEquals("file.archive.other", refusal(zip("evil.html", "word/document.xml"), WORD));
        assertEquals("file.archive.other", refusal(zip("META-INF/MANIFEST.MF", "Main.class"), WORD));
    }

    @Test
    void programsStayOutside() throws IOException {
        assertEquals(
                "file.archive.other",
                refusal(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), WORD));
        assertEquals(
                "file.archive.other",
                refusal(zip("[Content_Types].xml", "word/document.xml", "word/embeddings/bayar.EXE"), WORD));
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        Path file = Files.createTempFile(directory, "b", ".part");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", SOME);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 50; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertTrue(Files.size(file) < 100_000);
        assertEquals("file.archive.large", refusal(file, WORD));
    }

    @Test
    void anArchiveOfVeryManyPartsIsRefused() throws IOException {
        String[] names = new String[5_001];
        for (int i = 0; i < names.length; i++) {
            names[i] = "word/" + i;
        }
        assertEquals("file.archive.large", refusal(zip(names), WORD));
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path file = Files.write(
                Files.createTempFile(directory, "n", ".part"), "PK\3\4none".getBytes(StandardCharsets.US_ASCII));
        assertEquals("file.archive.damaged", refusal(file, WORD));
    }

    private static String refusal(Path file, String type) {
        return assertThrows(Refusal.class, () -> OfficeFiles.check(file, type, "a"))
                .key();
    }

    private Path zip(String... names) throws IOException {
        Path file = Files.createTempFile(directory, "z", ".part");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                put(zip, name, SOME);
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
