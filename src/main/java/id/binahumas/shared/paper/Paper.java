package id.binahumas.shared.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Prints mark-up as tagged PDF/A-3b: fonts and colour profile are inside, nothing is loaded from outside. */
public final class Paper {

    private static final String FOLDER = "/paper/";
    private static final String FAMILY = "Plus Jakarta Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // it tells every step of every sheet to the server's log
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    public static byte[] print(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
            builder.usePdfUaAccessibility(true);
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

    private static InputStream open(String name) {
        return Paper.class.getResourceAsStream(FOLDER + name);
    }
}
