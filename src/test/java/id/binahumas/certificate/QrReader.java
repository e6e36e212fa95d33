package id.binahumas.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Scans the QR of a certificate's first page as a phone does: now and then it takes a second look, from nearer. */
public final class QrReader {

    private static final int[] LOOKS_DPI = {200, 150, 300};

    private QrReader() {}

    public static String read(PDDocument document) throws IOException {
        for (int dpi : LOOKS_DPI) {
            try {
                return look(new PDFRenderer(document).renderImageWithDPI(0, dpi));
            } catch (ReaderException e) {
                // one sharp picture in some hundreds is not made out
            }
        }
        throw new AssertionError("no QR to be read");
    }

    static String look(BufferedImage page) throws ReaderException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
