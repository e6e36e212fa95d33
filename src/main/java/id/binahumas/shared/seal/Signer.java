package id.binahumas.shared.seal;

import id.binahumas.shared.Settings;
import id.binahumas.shared.jobs.NotNow;
import id.binahumas.shared.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.jboss.logging.Logger;

/**
 * The house's electronic seal on a PDF: PAdES B-B, and B-T where a time-stamp service is set. It adds to the file and changes
 * nothing in it. Slow, as it may ask that service: never inside a transaction.
 */
@ApplicationScoped
public class Signer {

    private static final Logger LOG = Logger.getLogger(Signer.class);

    /** For the signature itself and what it says about itself; certificates and a time stamp come on top. */
    private static final int ROOM = 4 * 1024;

    private static final int PEM_LINE = 64;

    @Inject
    SealKeys keys;

    @Inject
    TimeStamps stamps;

    @Inject
    Clock clock;

    /** Whoever set a wrong file or password reads so when it starts, not from the first certificate that waits. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        try {
            keys.key();
        } catch (RuntimeException e) {
            LOG.errorf(e, "nothing can be sealed, certificates wait: %s", e.getMessage());
        }
    }

    public byte[] seal(byte[] pdf) {
        SealKey key = keys.key();
        Instant now = clock.instant();
        if (key.hasEnded(now)) {
            throw new NotNow("the certificate of the seal has ended", null);
        }
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(key.certificate().getSubjectX500Principal().getName());
            signature.setLocation(Settings.address());
            signature.setSignDate(GregorianCalendar.from(now.atZone(Zones.HOME)));
            options.setPreferredSignatureSize(ROOM + key.size() + stamps.size());
            document.addSignature(signature, content -> cms(key, content.readAllBytes()), options);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose seal it is, for everybody who checks one. */
    String chainAsPem() {
        return keys.key().chain().stream().map(Signer::pem).collect(Collectors.joining());
    }

    private byte[] cms(SealKey key, byte[] content) throws IOException {
        try {
            return SealedContent.of(key, content, stamps).getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
