package id.binahumas.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import id.binahumas.shared.Settings;
import id.binahumas.shared.qr.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Prints a certificate on A4 landscape, two sides, as PDF/A-3b: fonts and colour profile are inside, nothing is loaded from outside. */
@ApplicationScoped
class CertificatePaper {

    private static final String FOLDER = "/certificate/";
    private static final String FAMILY = "Plus Jakarta Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // it tells every step of every sheet to the server's log
        XRLog.setLoggingEnabled(false);
    }

    @Inject
    CertificateSheets sheets;

    byte[] print(CertificateFacts facts, String number, String code) {
        String address = Settings.address() + "/v/" + code;
        String html = sheets.html(facts, number, code, picture(QrCode.png(address)), picture(resource("kawung.png")));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.useFont(() -> open("PlusJakartaSans-Regular.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> open("PlusJakartaSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String picture(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    static byte[] resource(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return CertificatePaper.class.getResourceAsStream(FOLDER + name);
    }
}
