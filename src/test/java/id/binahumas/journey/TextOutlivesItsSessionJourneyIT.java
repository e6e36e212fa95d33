package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import id.binahumas.testing.Browser;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The session ends on the server while somebody writes: they sign in again in place, send, and every character is stored. */
class TextOutlivesItsSessionJourneyIT {

    private static final String EDIT = "/organiser/course/edit.xhtml";

    private final ServerProcess server = ServerProcess.demo();
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void threeThousandCharactersAreStoredAfterSigningInAgain() {
        String summary = text("Ringkasan <b>“" + mark + "”</b> & lainnya.\n", 1800);
        String legal = text("Dasar hukum Pasal 5 ayat (2) – 100%.\n", 1800);
        try (Browser browser = Browser.open()) {
            Page writer = browser.desk(server);
            writer.navigate("/login.xhtml");
            signIn(writer, ServerProcess.demoPassword());
            writer.waitForURL(url -> !url.contains("login"));
            writer.navigate(EDIT);
            writer.fill("[name=code]", "SES" + mark);
            writer.fill("[name=title]", "Menulis panjang " + mark);
            writer.fill("[name=summary]", summary);
            writer.fill("[name=legalBasis]", legal);

            Page other = writer.context().newPage();
            other.navigate("/account.xhtml");
            other.click("form[action='/logout'] button");
            other.waitForURL(url -> url.contains("loggedout"));

            writer.click("form:has([name=summary]) button:not([type=button])");
            writer.waitForSelector("[name=kept]", hidden());
            assertTrue(writer.url().endsWith(EDIT), writer.url());
            browser.forgetComplaints();
            browser.check(writer);
            browser.shoot(writer, "journey-session-over-1280");
            signIn(writer, "bukan kata sandinya");
            writer.waitForSelector("[role=alert]");
            browser.forgetComplaints();
            signIn(writer, ServerProcess.demoPassword());
            writer.waitForSelector("form[action^='" + EDIT + "']");
            browser.check(writer);
            browser.shoot(writer, "journey-session-again-1280");
            writer.setViewportSize(390, 844);
            browser.shoot(writer, "journey-session-again-390");
            writer.click("form[action^='" + EDIT + "'] button");
            writer.waitForURL(url -> url.contains("id="));
            String id = writer.url().replaceAll(".*[?&]id=([0-9]+).*", "$1");
            writer.navigate(EDIT + "?id=" + id);
            assertEquals(summary.strip(), writer.inputValue("[name=summary]").strip());
            assertEquals(legal.strip(), writer.inputValue("[name=legalBasis]").strip());
        }
    }

    @Test
    void ofAFileItIsSaidThatItMustBeChosenAgain() {
        Visitor visitor = Visitor.signedIn(server, "peserta003");
        String page = "/profile-correction.xhtml?field=NAME";
        Map<String, String> typed = visitor.fields(page, "ask", Map.of());
        end(visitor);
        String reason = "Ejaan nama pada surat keputusan " + mark;
        HttpResponse<String> over = multipart(visitor, page, typed.get("csrf"), reason, "sk \"lama\" <1>.pdf");
        assertEquals(401, over.statusCode());
        Document again = Jsoup.parse(again(visitor, over, "peserta003").body());
        Element form = again.selectFirst("form[action^=/profile-correction.xhtml]");
        assertEquals("multipart/form-data", form.attr("enctype"));
        assertEquals(reason, form.select("input[name=reason]").attr("value"));
        assertEquals(1, form.select("input[type=file][name=proof]").size());
        assertTrue(form.text().contains("Pilih lagi berkas"), form.text());
        assertTrue(form.text().contains("<1>.pdf"), form.text());
        HttpResponse<String> sent =
                multipart(visitor, page, form.select("input[name=csrf]").attr("value"), reason, "sk.pdf");
        assertEquals(302, sent.statusCode(), sent.body());
    }

    @Test
    void whatOneAccountTypedIsNotSentByAnother() {
        Visitor visitor = Visitor.signedIn(server, "panitia");
        Map<String, String> typed = new HashMap<>(
                visitor.fields(EDIT, "save", Map.of("summary", text("Milik panitia " + mark + ". ", 200))));
        end(visitor);
        HttpResponse<String> over = visitor.post(EDIT, typed);
        assertEquals(401, over.statusCode());
        HttpResponse<String> other = again(visitor, over, "pengajar");
        Document page = Jsoup.parse(other.body());
        assertTrue(page.select("form[action^=" + EDIT + "]").isEmpty(), "nothing to send");
        assertTrue(page.select("main").text().contains("Milik panitia " + mark), "but to copy");
    }

    @Test
    void whoSignedInAgainElsewhereSimplySends() {
        Visitor visitor = Visitor.signedIn(server, "peserta002");
        Map<String, String> typed = visitor.fields("/profile.xhtml", "speak", Map.of());
        end(visitor);
        assertEquals(
                302, visitor.signIn("peserta002", ServerProcess.demoPassword()).statusCode());
        assertEquals(403, visitor.post("/profile.xhtml", typed).statusCode(), "nobody says where it comes from");
        assertEquals(
                403,
                visitor.post("/profile.xhtml", typed, "Origin", "https://elsewhere.example")
                        .statusCode());
        assertEquals(
                302,
                visitor.post("/profile.xhtml", typed, "Origin", server.url("")).statusCode());
    }

    @Test
    void aFormOfNobodysIsNotCarriedOn() {
        Visitor stranger = Visitor.of(server);
        HttpResponse<String> answer = stranger.post(
                EDIT, Map.of("do", "save", "summary", "Kalimat panjang dari orang lain", "csrf", "palsu"));
        assertEquals(302, answer.statusCode());
        String token = stranger.page("/login.xhtml").select("[name=csrf]").attr("value");
        assertEquals(
                302,
                stranger.post(EDIT, Map.of("do", "save", "summary", "Kalimat panjang", "csrf", token))
                        .statusCode());
    }

    private static HttpResponse<String> multipart(
            Visitor visitor, String page, String token, String reason, String file) {
        StringBuilder body = new StringBuilder();
        Map<String, String> fields = Map.of("do", "ask", "csrf", token, "value", "Nama Baru", "reason", reason);
        fields.forEach((name, value) -> body.append("--batas\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--batas\r\nContent-Disposition: form-data; name=\"proof\"; filename=\"")
                .append(file.replace("\"", "%22"))
                .append("\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4 bukti\r\n--batas--\r\n");
        return visitor.postBody(
                page, "multipart/form-data; boundary=batas", body.toString().getBytes(StandardCharsets.UTF_8), token);
    }

    private HttpResponse<String> again(Visitor visitor, HttpResponse<String> over, String login) {
        Map<String, String> form = new HashMap<>();
        Jsoup.parse(over.body())
                .select("form[action=/login.xhtml] input[name]")
                .forEach(input -> form.put(input.attr("name"), input.attr("value")));
        form.putAll(Map.of("login", login, "password", ServerProcess.demoPassword()));
        return visitor.post("/login.xhtml", form);
    }

    private void end(Visitor visitor) {
        String token = visitor.page("/account.xhtml").select("meta[name=csrf]").attr("content");
        assertEquals(302, visitor.post("/logout", Map.of("csrf", token)).statusCode());
    }

    private static void signIn(Page page, String password) {
        page.fill("[name=login]", "panitia");
        page.fill("[name=password]", password);
        page.click("form[action='/login.xhtml'] button");
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static String text(String sentence, int length) {
        return sentence.repeat(length / sentence.length());
    }
}
