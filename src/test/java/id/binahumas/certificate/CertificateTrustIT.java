package id.binahumas.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import id.binahumas.testing.OwnCourse;
import id.binahumas.testing.Seals;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** A certificate as its holder gets it, before others who look closely: an archive, two checkers of signatures, a scanner. */
class CertificateTrustIT {

    private final ServerProcess server = ServerProcess.demo();

    @Test
    void strangersFindTheCertificateWhatItClaimsToBe() throws Exception {
        OwnCourse course = OwnCourse.make(server, "JATENG", 481);
        Visitor holder = Visitor.signedIn(server, course.traineeLogin());
        String file = holder.page("/trainee/certificate/my.xhtml")
                .select("a[href*='/trainee/certificate/file']")
                .attr("href");
        byte[] pdf = holder.bytes(file).body();
        assertArrayEquals(pdf, holder.bytes(file).body(), "never made anew");

        assertEquals(List.of(), Seals.archiveFaults(pdf));
        assertEquals(List.of(), Seals.readingFaults(pdf));
        List<X509Certificate> published = published();
        Seals.Opinion opinion = Seals.dss(pdf, published);
        assertEquals(Indication.TOTAL_PASSED, opinion.indication(), opinion.why());
        assertEquals(SignatureLevel.PAdES_BASELINE_B, opinion.level());
        String said = Seals.pdfsig(pdf);
        assertTrue(said.contains("Signature is Valid") && said.contains("Total document signed"), said);

        byte[] changed = Seals.oneByteChanged(pdf);
        Seals.Opinion caught = Seals.dss(changed, published);
        assertEquals(Indication.TOTAL_FAILED, caught.indication(), caught.why());
        assertTrue(Seals.pdfsig(changed).contains("Digest Mismatch"), () -> "pdfsig lets a changed byte pass");

        String address = scanned(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot(), "tagged");
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals(address, QrReader.read(document));
        }
        String shown = Visitor.of(server)
                .page(address.replaceFirst("^https?://[^/]+", ""))
                .text();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        assertTrue(shown.replaceAll("\\s", "").contains(hash), shown);
    }

    private List<X509Certificate> published() throws Exception {
        byte[] pem = Visitor.of(server).bytes("/.well-known/binahumas-seal.pem").body();
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** What a scanner finds on the front, drawn by somebody else's program at 150 dots an inch. */
    private static String scanned(byte[] pdf) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/certificates"));
        Path file = Files.write(folder.resolve("issued.pdf"), pdf);
        Process process = new ProcessBuilder(
                        "pdftoppm",
                        "-r",
                        "150",
                        "-png",
                        file.toString(),
                        folder.resolve("issued").toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        return QrReader.look(ImageIO.read(folder.resolve("issued-1.png").toFile()));
    }
}
