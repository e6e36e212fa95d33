package id.binahumas.testing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Strangers who look at our papers: veraPDF says whether one can be archived, DSS and pdfsig whether its seal is genuine. */
public final class Seals {

    private static final int INTO_THE_STREAM = 40;

    private Seals() {}

    /** What DSS says of the only signature. */
    public record Opinion(Indication indication, SignatureLevel level, String why) {}

    /** What keeps it from being PDF/A-3b; nothing, if it is. */
    public static List<String> archiveFaults(byte[] pdf) throws Exception {
        return faults(pdf, PDFAFlavour.PDFA_3_B);
    }

    /** What keeps it from being PDF/UA-1, as far as a program can tell: readable by those who cannot see it. */
    public static List<String> readingFaults(byte[] pdf) throws Exception {
        return faults(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId() + " " + a.getMessage())
                    .distinct()
                    .toList();
        }
    }

    public static Opinion dss(byte[] pdf, List<X509Certificate> trusted) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        trusted.forEach(c -> anchors.addCertificate(new CertificateToken(c)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        if (report.getSignaturesCount() != 1) {
            throw new AssertionError(report.getSignaturesCount() + " signatures");
        }
        String id = report.getFirstSignatureId();
        return new Opinion(
                report.getIndication(id),
                report.getSignatureFormat(id),
                report.getSubIndication(id) + " "
                        + report.getAdESValidationErrors(id).stream()
                                .map(e -> e.getValue())
                                .toList());
    }

    /** What pdfsig prints. */
    public static String pdfsig(byte[] pdf) throws Exception {
        Path file = Files.createTempFile("sealed-", ".pdf");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } finally {
            Files.delete(file);
        }
    }

    /** The same with one bit of the first page's content turned. */
    public static byte[] oneByteChanged(byte[] pdf) {
        byte[] changed = pdf.clone();
        int stream = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("stream\n");
        changed[stream + INTO_THE_STREAM] ^= 1;
        return changed;
    }
}
