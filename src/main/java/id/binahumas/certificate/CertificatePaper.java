package id.binahumas.certificate;

import id.binahumas.shared.Settings;
import id.binahumas.shared.paper.Paper;
import id.binahumas.shared.qr.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Prints a certificate on A4 landscape, two sides. */
@ApplicationScoped
class CertificatePaper {

    private static final String FOLDER = "/certificate/";

    @Inject
    CertificateSheets sheets;

    byte[] print(CertificateFacts facts, String number, String code) {
        String address = Settings.address() + "/v/" + code;
        return Paper.print(
                sheets.html(facts, number, code, picture(QrCode.png(address)), picture(resource("kawung.png"))));
    }

    private static String picture(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    static byte[] resource(String name) {
        try (InputStream in = CertificatePaper.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
