package id.binahumas.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Settings;
import id.binahumas.shared.time.Dates;
import id.binahumas.testing.Seals;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CertificatePaperTest {

    private static final String CODE = "7K4M92QXHB3T7K4M92QXHB3T7K4M";

    @Test
    void anOrdinaryCertificateHasTwoSidesWithEverythingOnThem() throws Exception {
        byte[] pdf = print(Facts.ordinary());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            String text = reader.getText(document).replaceAll("\\s+", " ");
            for (String fact : List.of(
                    "SERTIFIKAT",
                    "Nomor 800.2/0131/BKPSDM/XII/2025",
                    "Sri Wahyuningsih, S.K.M.",
                    "19790412 200501 2 003",
                    "8 (delapan) jam pelajaran",
                    "16–17 Desember 2025",
                    "Memuaskan",
                    "7K4M-92QX",
                    "Jumlah 360 8")) {
                assertTrue(text.contains(fact), () -> fact + " is missing in: " + text);
            }
            show(document, "ordinary");
        }
    }

    @Test
    void fontsAreEmbeddedAndTheQrLeadsToThePublicPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(Facts.ordinary()))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font::getName);
                }
            }
            assertEquals(1, document.getDocumentCatalog().getOutputIntents().size());
            assertEquals(Settings.address() + "/v/" + CODE, QrReader.read(document));
        }
    }

    @Test
    void longTextsMakeThePrintSmallerAndStayOnTheirSide() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(Facts.longest()))) {
            show(document, "longest");
            PDFTextStripper front = new PDFTextStripper();
            front.setEndPage(1);
            String text = front.getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("Ketua Tim Kerja"), text);
            assertTrue(document.getNumberOfPages() <= 4, "pages: " + document.getNumberOfPages());
        }
    }

    @Test
    void aPersonWithoutNumberGradeOrPostStillGetsAPaper() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(Facts.bare()))) {
            show(document, "bare");
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Suparni"));
            assertTrue(!text.contains("NIP") && !text.contains("null"), text);
        }
    }

    @Test
    void everyPaperCanBeArchivedAndReadAloud() throws Exception {
        for (CertificateFacts facts : List.of(Facts.ordinary(), Facts.longest(), Facts.bare())) {
            byte[] pdf = print(facts);
            assertEquals(List.of(), Seals.archiveFaults(pdf));
            assertEquals(List.of(), Seals.readingFaults(pdf));
        }
    }

    private static byte[] print(CertificateFacts facts) {
        CertificateSheets sheets = new CertificateSheets();
        sheets.dates = new Dates();
        CertificatePaper paper = new CertificatePaper();
        paper.sheets = sheets;
        return paper.print(facts, "800.2/0131/BKPSDM/XII/2025", CODE);
    }

    /** For people who want to look at it. */
    private static void show(PDDocument document, String name) throws Exception {
        File folder = new File("target/certificates");
        Files.createDirectories(folder.toPath());
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(i, 80),
                    "png",
                    new File(folder, name + "-" + (i + 1) + ".png"));
        }
    }

    /** Samples from the usual to the absurd. */
    private static final class Facts {

        static CertificateFacts ordinary() {
            return facts(
                    "Sertifikat",
                    "Sri Wahyuningsih, S.K.M.",
                    "Bimbingan Teknis Pengelola Kehumasan",
                    null,
                    "Peraturan Menteri Komunikasi dan Digital Nomor 9 Tahun 2025",
                    "Penyuluh Kesehatan Masyarakat Ahli Muda",
                    "Puskesmas Slawi",
                    "Pemerintah Kabupaten Tegal",
                    3);
        }

        static CertificateFacts longest() {
            return facts(
                    "Surat Tanda Tamat Pelatihan (STTP)",
                    "Prof. Dr. Raden Ajeng Kusumaningtyas Wulandari Setyowati Hadiningrat Prawirodirjo, S.Sos., S.H., M.I.Kom., M.A.P., Ph.D.",
                    "Pelatihan Penyusunan Strategi Komunikasi Krisis, Pengelolaan Media Sosial, dan Hubungan Media bagi Pranata Humas"
                            + " serta Pengelola Kehumasan di Lingkungan Pemerintah Kabupaten dan Kota Se-Jawa Tengah",
                    "Membangun Kepercayaan Publik melalui Komunikasi Pemerintah yang Cepat, Tepat, Terbuka, dan Mudah Dipahami oleh Semua Lapisan",
                    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 6 Tahun 2014; Peraturan Menteri Komunikasi"
                            + " dan Informatika Nomor 31 Tahun 2015; Peraturan Menteri Komunikasi dan Digital Nomor 9 Tahun 2025",
                    "Ketua Tim Kerja Pengelolaan Informasi, Komunikasi Publik, dan Hubungan Kelembagaan pada Subbagian Protokol dan Komunikasi Pimpinan",
                    "Bagian Protokol dan Komunikasi Pimpinan Sekretariat Daerah Kabupaten Tegal Provinsi Jawa Tengah",
                    "Pemerintah Daerah Kabupaten Tegal",
                    28);
        }

        static CertificateFacts bare() {
            return new CertificateFacts(
                    "Sertifikat",
                    null,
                    "Suparni",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "telah mengikuti",
                    null,
                    null,
                    GradeBands.DEFAULT,
                    "Dasar Pelayanan Informasi Publik",
                    null,
                    null,
                    "Diskominfo",
                    List.of("Diskominfo"),
                    null,
                    null,
                    null,
                    "daring",
                    4,
                    "4 (empat) jam pelajaran",
                    45,
                    null,
                    List.of(),
                    List.of(),
                    0,
                    new CertificateFacts.Signatory("Kepala Diskominfo", null, null),
                    null,
                    LocalDate.of(2025, 12, 18));
        }

        private static CertificateFacts facts(
                String title,
                String name,
                String training,
                String theme,
                String basis,
                String post,
                String unit,
                String agency,
                int subjects) {
            return new CertificateFacts(
                    title,
                    basis,
                    name,
                    "NIP",
                    "19790412 200501 2 003",
                    "Penata Tingkat I, III/d",
                    post,
                    unit,
                    agency,
                    "telah mengikuti",
                    new BigDecimal("86.18"),
                    "Memuaskan",
                    GradeBands.DEFAULT,
                    training,
                    theme,
                    "Angkatan II",
                    "Pemerintah Kabupaten Tegal",
                    List.of(
                            "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Tegal",
                            "Dinas Komunikasi dan Informatika"),
                    LocalDate.of(2025, 12, 16),
                    LocalDate.of(2025, 12, 17),
                    "Pendopo Amangkurat, Slawi",
                    "tatap muka",
                    8,
                    "8 (delapan) jam pelajaran",
                    45,
                    "Pranata Humas Ahli Pertama sampai Ahli Madya; pengelola kehumasan puskesmas dan kelurahan",
                    List.of(
                            new CertificateFacts.CompetencyLine("KT-05", "Pengelolaan media sosial", 2),
                            new CertificateFacts.CompetencyLine("KT-04", "Penulisan berita, rilis, dan naskah", 3)),
                    IntStream.rangeClosed(1, subjects)
                            .mapToObj(i -> new CertificateFacts.SubjectLine(
                                    "Strategi pembuatan konten media sosial bagian " + i,
                                    "Dian Ayu Pramesti, S.I.Kom.",
                                    120,
                                    new BigDecimal("2.67")))
                            .toList(),
                    subjects * 120,
                    new CertificateFacts.Signatory(
                            "Plt. Kepala BKPSDM Kabupaten Tegal",
                            "Dr. Wahyu Kartika Ningrum, M.A.P.",
                            "19720817 199803 2 006"),
                    "Slawi",
                    LocalDate.of(2025, 12, 18));
        }
    }
}
