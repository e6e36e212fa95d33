package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import id.binahumas.testing.Browser;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The operator demands a second factor: the administrator is led to it from every page, sets it up with an app, keeps the codes and
 * signs in with both. Everybody else goes on as before.
 */
class SecondFactorJourneyIT {

    private static final String MINE = "/second-factor.xhtml";
    private static final String ACCOUNTS = "/admin/people/accounts.xhtml";

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(
                Map.of("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword(), "BINAHUMAS_SECOND_FACTOR", "required"),
                "demo");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAdministratorIsLedToASecondFactorAndSignsInWithIt() throws Exception {
        everyDoorIsClosedUntilThen();
        try (Browser browser = Browser.open()) {
            Page page = browser.desk(server);
            page.navigate(ACCOUNTS);
            password(page);
            page.waitForURL("**" + MINE);
            browser.check(page);
            browser.shoot(page, "second-begin-1280");
            press(page, "form:has([value=begin]) button");
            browser.check(page);
            browser.shoot(page, "second-app-1280");
            String uri = scan(page.locator("main img").getAttribute("src"));
            String key = uri.replaceFirst(".*[?&]secret=([A-Z2-7]+).*", "$1");
            assertTrue(uri.startsWith("otpauth://totp/Bina%20Humas"), uri);
            assertEquals(key, page.locator("[data-key]").innerText().replace(" ", ""));

            long step = Instant.now().getEpochSecond() / 30;
            page.locator("[name=code]").fill(code(key, step));
            press(page, "form:has([value=confirm]) button");
            browser.check(page);
            browser.shoot(page, "second-codes-1280");
            List<String> codes = page.locator("[data-codes] li").allInnerTexts();
            Download file =
                    page.waitForDownload(() -> page.locator("a[download]").click());
            assertTrue(Files.readString(file.path()).contains(codes.get(9)));
            assertEquals(200, page.navigate(ACCOUNTS).status());
            assertEquals(200, page.navigate(MINE).status());
            browser.check(page);
            browser.shoot(page, "second-on-1280");
            assertEquals(0, page.locator("form:has([value=off])").count(), "it is demanded");

            Page phone = browser.phone(server);
            phone.navigate(ACCOUNTS);
            password(phone);
            phone.waitForURL("**/login-code.xhtml?to=*");
            browser.check(phone);
            browser.shoot(phone, "login-code-390");
            phone.locator("[name=code]")
                    .first()
                    .fill(code(key, Math.max(step + 1, Instant.now().getEpochSecond() / 30)));
            press(phone, "form:has([autocomplete=one-time-code]) button");
            assertTrue(phone.url().endsWith(ACCOUNTS), phone.url());
            phone.navigate(MINE);
            browser.check(phone);
            browser.shoot(phone, "second-on-390");

            Page lost = browser.phone(server);
            lost.navigate("/login.xhtml");
            password(lost);
            lost.waitForURL("**/login-code.xhtml*");
            lost.locator("details summary").click();
            browser.check(lost);
            browser.shoot(lost, "login-code-lost-390");
            lost.locator("[name=paper]").fill(codes.get(0));
            press(lost, "details form button");
            assertEquals(200, lost.navigate(ACCOUNTS).status());
        }
    }

    private static void everyDoorIsClosedUntilThen() {
        Visitor admin = Visitor.signedIn(server, "admin");
        for (String page : List.of(ACCOUNTS, "/profile.xhtml", "/home", "/account.xhtml", "/catalogue.xhtml")) {
            String to = admin.get(page).headers().firstValue("Location").orElse("nowhere");
            assertTrue(to.endsWith(MINE), page + " leads " + to);
        }
        assertEquals(403, admin.get("/api/v1/people?q=a").statusCode(), "without its roles");
        Visitor trainee = Visitor.signedIn(server, "peserta");
        assertEquals(200, trainee.get("/trainee/enrolment/home.xhtml").statusCode());
    }

    private static void password(Page page) {
        page.locator("[name=login]").fill("admin");
        page.locator("[name=password]").fill(ServerProcess.demoPassword());
        page.locator("form:has([value=login]) button").click();
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }

    private static String scan(String picture) throws Exception {
        byte[] png = Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1));
        BufferedImageLuminanceSource light =
                new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    /** An app of the test's own: what the product makes of a key must be what anybody's app makes of it. */
    private static String code(String key, long step) throws Exception {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char c : key.toCharArray()) {
            number =
                    number.shiftLeft(5).or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)));
        }
        byte[] bytes = new byte[key.length() * 5 / 8];
        byte[] raw = number.toByteArray();
        for (int i = 0; i < bytes.length && i < raw.length; i++) {
            bytes[bytes.length - 1 - i] = raw[raw.length - 1 - i];
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(bytes, "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int offset = hash[19] & 15;
        int code = (ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7FFFFFFF) % 1_000_000;
        return String.format("%06d", code);
    }
}
