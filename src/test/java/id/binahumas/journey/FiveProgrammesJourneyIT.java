package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import id.binahumas.testing.Browser;
import id.binahumas.testing.Participants;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The five programmes' runs are made through the pages with the figures they really had, filled, and looked at on the board of their
 * places: who comes on the wrong day, in the wrong way, twice or too many from one unit is refused in words.
 */
class FiveProgrammesJourneyIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final LocalDate TODAY = LocalDate.now(WIB);

    private static final ServerProcess SERVER = ServerProcess.demo();
    private static final String MARK = Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
    private static final Participants PEOPLE = new Participants(SERVER);

    /** Of the demo's trainees one of an agency and one of a village. */
    private static final String OF_AGENCY = "peserta371";

    private static final String OF_VILLAGE = "peserta383";

    private static Browser browser;
    private static Page desk;
    private static Page phone;

    @BeforeAll
    static void theOrganiserSitsDown() {
        PEOPLE.enter();
        browser = Browser.open();
        desk = signedIn(browser.desk(SERVER), "panitia");
        phone = signedIn(browser.phone(SERVER), "panitia");
    }

    @AfterAll
    static void theBrowserIsClosed() {
        browser.close();
    }

    /** P1: 82 + 83 within 165, the second day copied from the first in one action. */
    @Test
    void twoCohortsWithinOneHundredAndSixtyFive() {
        LocalDate day = TODAY.plusDays(20);
        String run = newRun("Bimtek Pengelola Kehumasan", day, "BKPSDM Kabupaten Tegal");
        newBlock(run, "Bimtek sehari", "CLASSROOM", false);
        newSession(run, day, "Mengelola media sosial perangkat daerah");
        newSession(run, day, "Strategi konten");

        desk.navigate("/organiser/schedule/cohorts.xhtml?id=" + run);
        browser.check(desk);
        Locator copy = opened(desk, "copy");
        copy.locator("[name=to]").fill(day.plusDays(1).toString());
        copy.locator("[name=forCohort]").selectOption("new");
        submit(desk, copy);
        browser.check(desk);
        assertEquals(2, desk.locator("form:has(input[name=do][value=rename])").count(), "two cohorts by one action");

        newSegment(run, "Perangkat daerah dan KWK", 1, null);
        addKinds("AGENCY", "KWK");
        String second = newSegment(run, "SMP, Puskesmas, dan UPTD", 2, null);
        addKinds("SCHOOL", "PUSKESMAS");
        addUnits(Participants.NAMED_UNITS);

        limit(run, "165", null, "Anggaran untuk 165 orang");
        newPool(run, "cohortId", 1, "82", "Aula memuat 82 orang");
        newPool(run, "cohortId", 2, "83", "Aula memuat 83 orang");
        publish(run);

        Visitor trainee = Visitor.signedIn(SERVER, OF_AGENCY);
        String page = "/run.xhtml?id=" + run;
        Map<String, String> form = trainee.fields(page, "book", Map.of());
        Map<String, String> wrongDay = new HashMap<>(form);
        wrongDay.put("segment", second);
        assertRefused(trainee.post(page, wrongDay), "Angkatan I");
        assertEquals(302, trainee.post(page, form).statusCode());
        assertRefused(trainee.post(page, form), "sudah terdaftar");

        moveAndMoveBack(run, second);
        PEOPLE.register(run, Participants.FIRST_DAY.subList(0, 81));
        PEOPLE.register(run, Participants.SECOND_DAY.subList(0, 83));
        PEOPLE.register(run, Participants.FIRST_DAY.subList(81, 83));
        PEOPLE.register(run, Participants.SECOND_DAY.subList(83, 84));

        Document board = PEOPLE.board(run);
        assertPool(board, "Seluruh kegiatan", "165 dari 165 kursi");
        assertPool(board, "Angkatan I", "82 dari 82 kursi");
        assertPool(board, "Angkatan II", "83 dari 83 kursi");
        assertEquals("3", PEOPLE.figure(board, "Daftar tunggu"));
        lookAt("p1", run);
        liveWithoutLoadingAgain(run);
        roster(run);
    }

    /** P2: more take part online than the classroom holds; 22 of 40 sit there, 18 stand in its line. */
    @Test
    void twentyTwoInTheRoomAndMoreOnline() {
        LocalDate day = TODAY.plusDays(30);
        String run = newRun("Pelatihan Digital Public Relations", day, "BPSDM Provinsi Kalimantan Tengah");
        newBlock(run, "Daring lewat pertemuan video", "LIVE_ONLINE", false);
        newBlock(run, "Tatap muka di kelas", "CLASSROOM", true);
        newPool(run, "blockId", 2, "22", "Protokol kesehatan: paling banyak 22 orang di ruang");
        publish(run);
        PEOPLE.register(run, Participants.FIRST_DAY.subList(0, 40));

        Document board = PEOPLE.board(run);
        assertPool(board, "Seluruh kegiatan", "40 peserta, tanpa batas kursi");
        assertPool(board, "Tatap muka di kelas", "22 dari 22 kursi");
        assertTrue(board.text().contains("Protokol kesehatan"), board.text());
        assertEquals("0", PEOPLE.figure(board, "Daftar tunggu"));
        assertEquals("18", PEOPLE.figure(board, "Menunggu kursi tahap atau sesi"));
        Document roster =
                Visitor.signedIn(SERVER, "panitia").page("/organiser/enrolment/roster.xhtml?id=" + run + "&page=2");
        assertTrue(roster.text().contains("Tatap muka di kelas: Daftar tunggu nomor"), roster.text());
        lookAt("p2", run);
    }

    /** P3: one session, two ways in; the way is decided by where somebody comes from. */
    @Test
    void theRoomForAgenciesAndFourHundredVillagesOnline() {
        LocalDate day = TODAY.plusDays(40);
        String run = newRun("Bimtek Pengelolaan Media Sosial", day, "Aula Diskominfo Kabupaten Bogor");
        newBlock(run, "Bimtek tiga hari", "HYBRID_LIVE", false);
        String room = newSegment(run, "Perangkat daerah dan kecamatan", 0, "CLASSROOM");
        addKinds("AGENCY", "SUB_DISTRICT");
        newSegment(run, "Desa dan kelurahan", 0, "ONLINE");
        addKinds("VILLAGE");
        newPool(run, "mode", "CLASSROOM", "75", "Aula memuat 75 orang");
        newPool(run, "mode", "ONLINE", null, null);
        publish(run);

        Visitor village = Visitor.signedIn(SERVER, OF_VILLAGE);
        assertRefused(village.submit("/run.xhtml?id=" + run, "book", Map.of("segment", room)), "Daring");
        PEOPLE.register(run, Participants.IN_THE_ROOM);
        PEOPLE.register(run, Participants.VILLAGES);

        Document board = PEOPLE.board(run);
        assertPool(board, "Tatap muka", Participants.IN_THE_ROOM.size() + " dari 75 kursi");
        assertPool(board, "Daring", "416 peserta, tanpa batas kursi");
        lookAt("p3", run);
    }

    /** P4: from a template in five fields; at least one and at most two of each unit within 70. */
    @Test
    void seventyFromATemplateWithSharesOfUnits() {
        LocalDate day = TODAY.plusDays(50);
        String shape = newRun("Pembinaan Bakohumas", TODAY.plusDays(10), "Aula Diskominfo");
        newBlock(shape, "Pembinaan", "CLASSROOM", false);
        newSession(shape, TODAY.plusDays(10), "Peran Bakohumas");
        limit(shape, "70", "2", "Tiap unit mengirim satu atau dua orang");
        desk.navigate("/organiser/schedule/copy.xhtml?id=" + shape);
        Locator keep = form(desk, "keep");
        keep.locator("[name=name]").fill("Pembinaan sehari " + MARK);
        submit(desk, keep);

        desk.navigate("/organiser/schedule/new.xhtml");
        browser.check(desk);
        desk.locator("li:has-text('Pembinaan sehari " + MARK + "') a[href*='/organiser/schedule/copy.xhtml']")
                .click();
        desk.waitForURL("**/copy.xhtml**");
        browser.check(desk);
        Locator create = form(desk, "create");
        create.locator("[name=theme]").fill("Satu suara untuk Kendal " + MARK);
        create.locator("[name=firstDay]").fill(day.toString());
        create.locator("[name=registrationUntil]").fill(day.minusDays(2).toString());
        create.locator("[name=place]").fill("Rumah Makan Aldila, Weleri");
        create.locator("[name=places]").fill("70");
        submit(desk, create);
        browser.check(desk);
        String run = idOf(desk);
        keepFor(run, Participants.UNIT_WITH_A_RESERVE, day.minusDays(5));
        publish(run);

        PEOPLE.register(run, Participants.FIRST_DAY.subList(0, 69));
        Document full = PEOPLE.board(run);
        assertPool(full, "Seluruh kegiatan", "69 dari 70 kursi");
        assertTrue(full.text().contains("Paling banyak 2 kursi untuk satu unit"), full.text());
        assertRefused(PEOPLE.register(run, Participants.THIRD_OF_A_UNIT), "sudah memakai seluruh jatahnya");
        PEOPLE.register(run, List.of(Participants.OF_THE_RESERVE));
        assertPool(PEOPLE.board(run), "Seluruh kegiatan", "70 dari 70 kursi");
        lookAt("p4", run);
    }

    /** P5: a visit, without a limit, which is not a limit of zero. */
    @Test
    void aVisitWithoutALimit() {
        String run = newRun("Kunjungan Studi Biro Humas", TODAY.plusDays(60), "Gedung A lantai 2, Semarang");
        newBlock(run, "Kunjungan dan diskusi", "VISIT", false);
        publish(run);
        PEOPLE.register(run, Participants.SECOND_DAY.subList(0, 15));
        assertPool(PEOPLE.board(run), "Seluruh kegiatan", "15 peserta, tanpa batas kursi");
        lookAt("p5", run);
    }

    /** On the roster into the other cohort, and back by one click. */
    private static void moveAndMoveBack(String run, String target) {
        desk.navigate("/organiser/enrolment/seats.xhtml?id=" + run);
        for (int cohort = 0; cohort < 2; cohort++) {
            submit(desk, form(desk, "permit"));
        }
        browser.check(desk);
        desk.navigate("/organiser/enrolment/roster.xhtml?id=" + run);
        browser.check(desk);
        desk.locator("tbody a[href*='open=']").first().click();
        desk.waitForURL("**open=**");
        browser.check(desk);
        browser.shoot(desk, "board-roster-open-1280");
        Locator move = form(desk, "move");
        move.locator("[name=target]").selectOption(target);
        move.locator("[name=reason]").fill("Bertukar hari dengan rekan");
        submit(desk, move);
        browser.check(desk);
        assertTrue(desk.locator("main").innerText().contains("sekarang di Angkatan II"), "moved");
        browser.shoot(desk, "board-roster-undo-1280");
        submit(desk, form(desk, "moveBack"));
        assertTrue(desk.locator("main").innerText().contains("Perpindahan diurungkan"), "and moved back");
        assertTrue(
                desk.locator("tbody").innerText().contains("Angkatan I ·"),
                desk.locator("tbody").innerText());
    }

    /** Somebody leaves, and the board that is open says so by itself. */
    private static void liveWithoutLoadingAgain(String run) {
        desk.navigate("/organiser/enrolment/board.xhtml?id=" + run);
        desk.evaluate("window.stayed = true");
        PEOPLE.cancelFirst(run);
        desk.waitForFunction("() => document.querySelector('#board .tally--all').textContent.includes('2')"
                + " && document.querySelector('#board-said').textContent.includes('daftar tunggu 2')");
        assertEquals(true, desk.evaluate("window.stayed"), "the page was not loaded again");
        browser.check(desk);
    }

    private static void roster(String run) {
        phone.navigate("/organiser/enrolment/roster.xhtml?id=" + run + "&status=WAITLISTED");
        browser.check(phone);
        browser.shoot(phone, "board-roster-390");
        desk.navigate("/organiser/enrolment/roster.xhtml?id=" + run + "&q=puskesmas");
        browser.check(desk);
        browser.shoot(desk, "board-roster-1280");
        assertTrue(desk.locator("tbody tr").count() >= 20, "found by unit");
        Visitor organiser = Visitor.signedIn(SERVER, "panitia");
        String sheet = organiser
                .get("/organiser/enrolment/export?format=csv&id=" + run + "&status=SEATED")
                .body();
        assertEquals(1 + 165, sheet.lines().count(), sheet);
        assertTrue(sheet.contains("********"), "NIPs are masked without a reason");
    }

    /** The board at a desk and in the hand, without anything that keeps people out. */
    private static void lookAt(String name, String run) {
        desk.navigate("/organiser/enrolment/board.xhtml?id=" + run);
        browser.check(desk);
        browser.shoot(desk, "board-" + name + "-1280");
        phone.navigate("/organiser/enrolment/board.xhtml?id=" + run);
        browser.check(phone);
        browser.shoot(phone, "board-" + name + "-390");
    }

    private static void assertPool(Document board, String name, String words) {
        String text = board.select("section[aria-label]").stream()
                .filter(s -> s.attr("aria-label").equals(name))
                .map(s -> s.text())
                .findFirst()
                .orElse("no pool " + name + " on " + board.text());
        assertTrue(text.contains(words), text);
    }

    private static void assertRefused(HttpResponse<String> answer, String words) {
        assertTrue(List.of(409, 422).contains(answer.statusCode()), String.valueOf(answer.statusCode()));
        String said = org.jsoup.Jsoup.parse(answer.body()).select(".note--bad").text();
        assertTrue(said.contains(words), said);
    }

    private static String newRun(String title, LocalDate day, String place) {
        Map<String, String> course = new HashMap<>();
        course.put("title", title + " " + MARK);
        course.put("code", "P" + System.nanoTime());
        course.put("summary", title);
        String made = Participants.idOf(
                Visitor.signedIn(SERVER, "panitia").submit("/organiser/course/edit.xhtml", "save", course));
        desk.navigate("/organiser/schedule/edit.xhtml?course=" + made);
        browser.check(desk);
        Locator form = form(desk, "save");
        form.locator("[name=code]").fill("B" + System.nanoTime());
        form.locator("[name=startsOn]").fill(day.toString());
        form.locator("[name=endsOn]").fill(day.plusDays(1).toString());
        form.locator("[name=registrationCloses]").fill(day.minusDays(1) + "T16:00");
        form.locator("[name=place]").fill(place);
        submit(desk, form);
        return idOf(desk);
    }

    private static void newBlock(String run, String title, String kind, boolean apart) {
        desk.navigate("/organiser/schedule/block.xhtml?run=" + run);
        Locator form = form(desk, "save");
        form.locator("[name=title]").fill(title);
        form.locator("[name=kind]").selectOption(kind);
        if (apart) {
            form.locator("[name=apart]").check();
        }
        submit(desk, form);
    }

    private static void newSession(String run, LocalDate day, String title) {
        desk.navigate("/organiser/schedule/run.xhtml?id=" + run);
        desk.locator("a[href*='session.xhtml?block=']").first().click();
        desk.waitForURL("**/session.xhtml**");
        Locator form = form(desk, "save");
        form.locator("[name=kind]").selectOption("TEACHING");
        form.locator("[name=title]").fill(title);
        form.locator("[name=day]").fill(day.toString());
        form.locator("[name=from]").fill("08:00");
        form.locator("[name=to]").fill("09:30");
        submit(desk, form);
    }

    /** For a cohort by its number, or none. */
    private static String newSegment(String run, String name, int cohort, String mode) {
        desk.navigate("/organiser/schedule/segments.xhtml?id=" + run);
        Locator form = opened(desk, "add");
        form.locator("[name=name]").fill(name);
        form.locator("[name=cohortId]").selectOption(new SelectOption().setIndex(cohort));
        if (mode != null) {
            form.locator("[name=mode]").selectOption(mode);
        }
        submit(desk, form);
        browser.check(desk);
        return desk.url().replaceAll(".*[?&]segment=(\\d+).*", "$1");
    }

    private static void addKinds(String... kinds) {
        for (String kind : kinds) {
            Locator form = opened(desk, "unitKind");
            form.locator("[name=unitKind]").selectOption(kind);
            submit(desk, form);
        }
    }

    private static void addUnits(List<String> codes) {
        for (String code : codes) {
            Locator form = opened(desk, "unit");
            form.locator("[name=unit]").fill(code);
            submit(desk, form);
        }
        browser.check(desk);
    }

    /** Of the whole run. */
    private static void limit(String run, String places, String unitMax, String reason) {
        desk.navigate("/organiser/enrolment/seats.xhtml?id=" + run);
        desk.locator("a[href*='pool=']").first().click();
        desk.waitForURL("**pool=**");
        browser.check(desk);
        Locator form = form(desk, "resize");
        form.locator("[name=capacity]").fill(places);
        if (unitMax != null) {
            form.locator("[name=unitMax]").fill(unitMax);
        }
        form.locator("[name=reason]").fill(reason);
        submit(desk, form);
    }

    private static void newPool(String run, String key, int number, String places, String reason) {
        Locator form = poolForm(run);
        form.locator("[name=" + key + "]").selectOption(new SelectOption().setIndex(number));
        addPool(form, places, reason);
    }

    private static void newPool(String run, String key, String value, String places, String reason) {
        Locator form = poolForm(run);
        form.locator("[name=" + key + "]").selectOption(value);
        addPool(form, places, reason);
    }

    private static Locator poolForm(String run) {
        desk.navigate("/organiser/enrolment/seats.xhtml?id=" + run);
        return opened(desk, "add");
    }

    private static void addPool(Locator form, String places, String reason) {
        if (places != null) {
            form.locator("[name=capacity]").fill(places);
            form.locator("[name=reason]").fill(reason);
        }
        submit(desk, form);
        browser.check(desk);
        browser.shoot(desk, "board-seats-1280");
    }

    /** One place for a unit that has not sent anybody yet. */
    private static void keepFor(String run, String unit, LocalDate until) {
        desk.navigate("/organiser/enrolment/seats.xhtml?id=" + run);
        desk.locator("a[href*='pool=']").first().click();
        desk.waitForURL("**pool=**");
        Locator form = opened(desk, "reserve");
        form.locator("[name=unit]").fill(unit);
        form.locator("[name=seats]").fill("1");
        form.locator("[name=releaseOn]").fill(until.toString());
        submit(desk, form);
    }

    private static void publish(String run) {
        desk.navigate("/organiser/schedule/run.xhtml?id=" + run);
        browser.check(desk);
        submit(desk, form(desk, "publish"));
    }

    private static Page signedIn(Page page, String login) {
        page.navigate("/login.xhtml");
        page.locator("main [name=login]").fill(login);
        page.locator("main [name=password]").fill(ServerProcess.demoPassword());
        submit(page, form(page, "login"));
        return page;
    }

    private static String idOf(Page page) {
        return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    /** A form that may stand in a fold, which is opened. */
    private static Locator opened(Page page, String action) {
        if (!form(page, action).isVisible()) {
            page.locator("details:has(input[name=do][value=" + action + "]) > summary")
                    .first()
                    .click();
        }
        return form(page, action);
    }

    private static Locator form(Page page, String action) {
        return page.locator("form:has(input[name=do][value=" + action + "])").first();
    }

    /** Presses the button, says yes where the page asks first, and waits for the page that comes. */
    private static void submit(Page page, Locator form) {
        boolean asks = !String.valueOf(form.getAttribute("data-confirm")).matches("null|");
        page.waitForNavigation(() -> {
            form.locator("button:not([hidden])").last().click();
            if (asks) {
                page.locator("dialog[open] button[value=yes]").click();
            }
        });
    }
}
