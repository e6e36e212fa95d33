package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.time.Dates;
import id.binahumas.shared.time.Zones;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SignInPaperTest {

    private static final Instant NINE = Instant.parse("2026-12-16T02:00:00Z");

    private final SignInPaper paper = new SignInPaper();

    SignInPaperTest() {
        paper.dates = new Dates();
    }

    @Test
    void eightyTwoLinesAreNumberedOnPagesThatRepeatTheHead() throws IOException {
        for (boolean landscape : List.of(false, true)) {
            try (PDDocument pdf = Loader.loadPDF(paper.print(facts(82, false), landscape))) {
                show(pdf, landscape ? "landscape" : "portrait");
                assertTrue(pdf.getNumberOfPages() > 2, "pages " + pdf.getNumberOfPages());
                assertEquals(
                        landscape,
                        pdf.getPage(0).getMediaBox().getWidth()
                                > pdf.getPage(0).getMediaBox().getHeight());
                PDFTextStripper text = new PDFTextStripper();
                String all = text.getText(pdf);
                assertTrue(all.contains("DAFTAR HADIR") && all.contains(" 82."), all);
                assertTrue(all.contains("09.00–11.00 WIB") && all.contains("16 Desember 2026"), all);
                text.setStartPage(2);
                text.setEndPage(2);
                assertTrue(text.getText(pdf).contains("Tanda tangan"), "the head of the table is on the second page");
                assertTrue(all.contains("AB12CD · 82 peserta"), all);
            }
        }
    }

    @Test
    void itIsBlankOrSaysWhatIsNotedAndEscapesNames() {
        String blank = paper.html(facts(2, false), false);
        assertFalse(blank.contains("Sakit"));
        assertTrue(blank.contains("Peserta &lt;1&gt;") && blank.contains("1990********1001"));
        assertTrue(paper.html(facts(2, true), false).contains("1. Sakit"));
    }

    /** For people who want to look at it. */
    private static void show(PDDocument pdf, String name) throws IOException {
        File folder = new File("target/sign-in");
        Files.createDirectories(folder.toPath());
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(i, 80),
                    "png",
                    new File(folder, name + "-" + (i + 1) + ".png"));
        }
    }

    private static SignInFacts facts(int people, boolean filled) {
        return new SignInFacts(
                "Dinas Komunikasi dan Informatika",
                "Bimtek Pengelola Kehumasan",
                "Strategi konten",
                NINE,
                NINE.plusSeconds(7200),
                Zones.WIB,
                "Aula, Gedung B",
                "Slawi",
                "AB12CD",
                IntStream.rangeClosed(1, people)
                        .mapToObj(i -> new SignInFacts.Line(
                                "Peserta <" + i + ">",
                                i % 3 == 0 ? null : "1990********1001",
                                "Kecamatan Balapulang",
                                filled ? PresenceStatus.SICK : null))
                        .toList());
    }
}
