package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.binahumas.certificate.QrReader;
import id.binahumas.testing.Browser;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * The main job once, through the pages and in Indonesian: a run is announced, 23 people want 22 seats, one leaves and the first in line
 * moves up; a trainee joins, learns, is examined, hands in and is graded; attendance is taken and the certificate verified without login.
 */
class TraineeEarnsACertificateJourneyIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final int WANT_SEATS = 23;

    private final ServerProcess server = ServerProcess.demo();
    private Browser browser;
    private String run;

    @Test
    void aTraineeEarnsACertificate() throws Exception {
        try (Browser opened = Browser.open()) {
            browser = opened;
            Page organiser = browser.desk(server);
            signIn(organiser, "panitia");
            announceRun(organiser);
            registerAll();
            Page trainee = browser.phone(server);
            signIn(trainee, "peserta001");
            joinLiveSession(trainee);
            learn(trainee);
            takeQuiz(trainee);
            takeAttendance(organiser);
            handIn(trainee);
            grade();
            verify(downloadCertificate(trainee));
        }
    }

    /** Two blocks of the demo's course: online now, then a classroom with 22 places. */
    private void announceRun(Page page) {
        page.navigate("/organiser/course/courses.xhtml");
        browser.check(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pelatihan Digital Public Relations"))
                .first()
                .click();
        browser.check(page);
        String course = page.url().replaceAll(".*id=(\\d+).*", "$1");
        page.navigate("/organiser/schedule/edit.xhtml?course=" + course);
        browser.check(page);
        LocalDate today = LocalDate.now(WIB);
        fill(page, "code", "JOURNEY-" + System.nanoTime());
        fill(page, "startsOn", today.minusDays(1).toString());
        fill(page, "endsOn", today.plusDays(5).toString());
        fill(page, "registrationCloses", today.plusDays(3) + "T16:00");
        fill(page, "place", "BPSDM Provinsi Kalimantan Tengah");
        fill(page, "city", "Palangka Raya");
        send(page, "save");
        run = page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        browser.check(page);

        // it starts a few minutes ago: the door of a live session is open
        ZonedDateTime start =
                ZonedDateTime.now(WIB).truncatedTo(ChronoUnit.MINUTES).minusMinutes(5);
        addBlock(page, "Daring lewat pertemuan video", "LIVE_ONLINE", false);
        addSession(page, "Daring lewat pertemuan video", start, "https://rapat.example.go.id/dpr");
        addBlock(page, "Tatap muka di kelas", "CLASSROOM", true);
        addSession(page, "Tatap muka di kelas", start.minusDays(1), null);

        page.navigate("/organiser/enrolment/seats.xhtml?id=" + run);
        browser.check(page);
        Locator add = form(page, "add");
        if (!add.isVisible()) {
            page.locator("details:has(input[name=do][value=add]) > summary").click();
        }
        add.locator("[name=blockId]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Tatap muka di kelas"));
        add.locator("[name=capacity]").fill("22");
        add.locator("[name=reason]").fill("Protokol kesehatan: paling banyak 22 orang");
        submit(page, add);
        browser.check(page);

        page.navigate("/organiser/schedule/run.xhtml?id=" + run);
        send(page, "publish");
        browser.check(page);
        page.navigate("/run.xhtml?id=" + run);
        browser.check(page);
    }

    /** 23 people register; the last one waits, until somebody leaves. */
    private void registerAll() {
        String page = "/run.xhtml?id=" + run;
        for (int i = 1; i <= WANT_SEATS; i++) {
            Visitor.signedIn(server, login(i)).submit(page, "book", Map.of());
        }
        Visitor last = Visitor.signedIn(server, login(WANT_SEATS));
        assertTrue(last.page(page).text().contains("daftar tunggu"), "the 23rd waits");
        Page waiting = browser.phone(server);
        signIn(waiting, login(WANT_SEATS));
        waiting.navigate(page);
        browser.check(waiting);
        browser.shoot(waiting, "journey-waiting-390");

        Visitor.signedIn(server, login(2)).submit(page, "cancel", Map.of());
        Document promoted = last.page("/trainee/enrolment/home.xhtml");
        assertFalse(last.page(page).text().contains("nomor 1 di daftar tunggu"), promoted.text());
        Document roster = Visitor.signedIn(server, "panitia").page("/organiser/enrolment/roster.xhtml?id=" + run);
        assertTrue(roster.text().contains("22"), roster.text());
    }

    private void joinLiveSession(Page page) {
        page.navigate("/trainee/enrolment/home.xhtml");
        browser.check(page);
        browser.shoot(page, "journey-home-390");
        // the meeting itself is elsewhere; what matters here is that presence is noted and we are sent there
        page.route(
                "https://rapat.example.go.id/**",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setBody("<title>Rapat</title>")
                        .setContentType("text/html")));
        page.locator("form[action='/trainee/attendance/join.xhtml'] button")
                .first()
                .click();
        page.waitForURL("https://rapat.example.go.id/**");
        page.navigate("/trainee/enrolment/home.xhtml");
    }

    private void learn(Page page) {
        openItem(page, "/trainee/learning/module.xhtml");
        browser.shoot(page, "journey-lesson-390");
        for (int lesson = 1; lesson <= 4; lesson++) {
            browser.check(page);
            send(page, "done");
        }
        browser.check(page);
    }

    private void takeQuiz(Page page) {
        openItem(page, "/trainee/quiz/quiz.xhtml");
        browser.check(page);
        send(page, "start");
        browser.check(page);
        Map<String, String> right = new LinkedHashMap<>();
        right.put("ditetapkan lebih dulu", "Tujuan komunikasi");
        right.put("Kalimat pertama takarir", "kabar yang paling penting bagi warga");
        right.put("Keluhan warga", "diterima, dicatat, dan diberi nomor");
        right.put("paling dekat dengan tujuan", "jumlah warga yang melakukan yang diminta");
        right.put("Data pribadi pengadu", "Salah");
        right.put("Kalender konten perlu", "Benar");
        right.forEach((question, answer) ->
                answerTo(page, question).getByLabel(answer).first().check());
        Locator pillars = answerTo(page, "termasuk pilar konten");
        for (String pillar : new String[] {"Layanan", "Kebijakan", "Bukti hasil kerja"}) {
            pillars.getByLabel(pillar).check();
        }
        Locator abbreviation = answerTo(page, "Singkatan pejabat").locator("input[type=text]");
        abbreviation.fill("ppid");
        abbreviation.blur();
        page.locator(".saved:has-text('tersimpan')").first().waitFor();
        browser.shoot(page, "journey-attempt-390");
        page.locator("button[data-review]").click();
        page.waitForURL("**/review.xhtml**");
        browser.check(page);
        send(page, "submit");
        browser.check(page);
        browser.shoot(page, "journey-result-390");
        assertTrue(
                page.locator("main").innerText().contains("100"),
                page.locator("main").innerText());
    }

    /** The classroom sessions: everybody present. */
    private void takeAttendance(Page page) {
        page.navigate("/organiser/attendance/attendance.xhtml?id=" + run);
        browser.check(page);
        for (String session : page.locator("main a[href*='/organiser/attendance/session.xhtml']").all().stream()
                .map(a -> a.getAttribute("href"))
                .distinct()
                .toList()) {
            page.navigate(session);
            browser.check(page);
            for (Locator status : page.locator("select[name^='status-']").all()) {
                status.selectOption("PRESENT");
            }
            if (page.locator("[name=reason]").count() > 0) {
                page.locator("[name=reason]").fill("Daftar hadir ruang kelas");
            }
            send(page, "save");
        }
        browser.check(page);
        browser.shoot(page, "journey-attendance-1280");
    }

    private void handIn(Page page) {
        page.navigate("/trainee/enrolment/home.xhtml");
        openItem(page, "/trainee/assignment/assignment.xhtml");
        browser.check(page);
        page.locator("textarea[name=text]")
                .fill(
                        "Mulai Senin perekaman KTP dibuka sampai pukul 19.00 WIB. Rencana tujuh hari terlampir di bawah ini.");
        if (page.locator("input[name=ownWork]").count() > 0) {
            page.locator("input[name=ownWork]").check();
        }
        press(page, page.locator("button[name=then][value=handIn]"));
        browser.check(page);
        browser.shoot(page, "journey-handed-in-390");
    }

    private void grade() {
        Page page = browser.desk(server);
        signIn(page, "pengajar");
        page.navigate("/instructor/assignment/queue.xhtml");
        browser.check(page);
        browser.shoot(page, "journey-queue-1280");
        page.locator("main a[href*='/instructor/assignment/grade.xhtml']")
                .first()
                .click();
        browser.check(page);
        for (Locator levels : page.locator(".levels").all()) {
            levels.locator("label").last().click();
        }
        page.locator("#comment").fill("Tujuan jelas dan takarirnya mudah dibaca.");
        browser.shoot(page, "journey-grader-1280");
        press(
                page,
                page.locator("form:has(input[name=do][value=grade]) .sticky button")
                        .first());
        browser.check(page);
    }

    /** Issued by a worker, so within moments, not at once. */
    private byte[] downloadCertificate(Page page) throws Exception {
        Locator link = page.locator("a[href*='/trainee/certificate/file']").first();
        for (int i = 0; i < 60 && link.count() == 0; i++) {
            page.waitForTimeout(1000);
            page.navigate("/trainee/certificate/my.xhtml");
        }
        browser.check(page);
        browser.shoot(page, "journey-certificate-390");
        Download download = page.waitForDownload(link::click);
        return Files.readAllBytes(download.path());
    }

    private void verify(byte[] pdf) throws Exception {
        String address;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() >= 2, "front and table of subjects");
            address = QrReader.read(document);
        }
        URI uri = URI.create(address);
        assertTrue(uri.getPath().startsWith("/v/"), address);
        Page visitor = browser.phone(server);
        visitor.navigate(uri.getPath());
        browser.check(visitor);
        browser.shoot(visitor, "journey-verify-390");
        String text = visitor.locator("main").innerText();
        assertTrue(text.contains("Pelatihan Digital Public Relations"), text);
        assertEquals(200, Visitor.of(server).get(uri.getPath()).statusCode());
    }

    private void signIn(Page page, String login) {
        page.navigate("/login.xhtml");
        browser.check(page);
        fill(page, "login", login);
        fill(page, "password", ServerProcess.demoPassword());
        send(page, "login");
    }

    private void addBlock(Page page, String title, String kind, boolean gated) {
        page.navigate("/organiser/schedule/block.xhtml?run=" + run);
        fill(page, "title", title);
        form(page, "save").locator("[name=kind]").selectOption(kind);
        if (gated) {
            form(page, "save").locator("[name=gated]").check();
        }
        browser.check(page);
        send(page, "save");
    }

    private void addSession(Page page, String block, ZonedDateTime start, String link) {
        page.navigate("/organiser/schedule/run.xhtml?id=" + run);
        page.locator("section.card[aria-label='" + block + "'] a[href*='session.xhtml?block=']")
                .first()
                .click();
        Locator form = form(page, "save");
        form.locator("[name=kind]").selectOption("TEACHING");
        form.locator("[name=subjectId]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        // a session that would pass midnight starts earlier, its door is open all the same
        LocalTime from = start.toLocalTime().isAfter(LocalTime.of(22, 50)) ? LocalTime.of(22, 50) : start.toLocalTime();
        fill(page, "day", start.toLocalDate().toString());
        fill(page, "from", from.toString());
        fill(page, "to", from.plusMinutes(60).toString());
        if (link != null) {
            fill(page, "meetingUrl", link);
        }
        browser.check(page);
        send(page, "save");
    }

    /** From wherever the trainee is to an item of the path, by the links a person would press. */
    private void openItem(Page page, String kind) {
        page.navigate("/trainee/enrolment/home.xhtml");
        page.locator("main a[href*='/trainee/enrolment/my.xhtml'], main a[href*='" + kind + "']")
                .first()
                .click();
        if (!page.url().contains(kind)) {
            browser.check(page);
            page.locator("main a[href*='" + kind + "']").first().click();
        }
    }

    private static Locator answerTo(Page page, String question) {
        Locator section = page.locator("section[data-no]").filter(new Locator.FilterOptions().setHasText(question));
        page.locator(".qnav a[href='#" + section.getAttribute("id") + "']").click();
        return section;
    }

    private static Locator form(Page page, String action) {
        return page.locator("form:has(input[name=do][value=" + action + "])").first();
    }

    private static void fill(Page page, String name, String value) {
        page.locator("main [name=" + name + "]").first().fill(value);
    }

    private void send(Page page, String action) {
        submit(page, form(page, action));
    }

    private void submit(Page page, Locator form) {
        press(page, form.locator("button:not([hidden])").last());
    }

    /** Presses a button, says yes where the page asks first, and waits for the page that comes. */
    private static void press(Page page, Locator button) {
        page.waitForNavigation(() -> {
            button.click();
            Locator yes = page.locator("dialog[open] button[value=yes]");
            page.waitForTimeout(200);
            if (yes.count() > 0) {
                yes.click();
            }
        });
    }

    private static String login(int number) {
        return "peserta%03d".formatted(number);
    }
}
