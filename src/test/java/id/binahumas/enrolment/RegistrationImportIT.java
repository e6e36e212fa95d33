package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.DeliveryMode;
import id.binahumas.organisation.UnitKind;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.Segment;
import id.binahumas.schedule.SegmentDetails;
import id.binahumas.schedule.SegmentService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportChoice;
import id.binahumas.shared.imports.ImportLineRow;
import id.binahumas.shared.imports.ImportState;
import id.binahumas.shared.imports.SheetImportRow;
import id.binahumas.shared.imports.SheetImportService;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.time.Dates;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An organiser brings a sheet of people for a run: judged by the rules of every other door, seated in its order, taken back whole. */
@InContainer
class RegistrationImportIT {

    @Inject
    SheetImportService imports;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService seatPools;

    @Inject
    SegmentService segments;

    @Inject
    CohortService cohorts;

    @Inject
    PersonService people;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    Sample sample;

    @Inject
    DeskHouse house;

    @Inject
    Clock clock;

    @Test
    void theSheetIsTriedThenSeatedInItsOrder() {
        Run run = sample.run(2);
        Caller organiser = sample.organiser(run.organiserUnitId());
        long unit = sample.unit().id();
        Person withNip = sample.house(() ->
                people.create("Sari Kehumasan", null, "S.Sos.", PersonKind.PPPK, "199002022024212" + serial(), null));
        List<Person> others = Stream.generate(() -> house.at(unit)).limit(3).toList();
        String sheet = "NIP;surel;nama\r\n" + withNip.nip() + ";;Sari\r\n" + lines(others)
                + "199002022024211777;;\r\n;tidak-ada@example.go.id;\r\n;;Hanya Nama\r\n;"
                + others.get(0).mail() + ";\r\n" + withNip.nip() + ";;Orang Lain Sekali\r\n";
        SheetImportRow checked = check(organiser, run, sheet);
        assertEquals(ImportState.CHECKED, checked.state(), String.valueOf(checked.problem()));
        assertEquals(
                List.of(4, 5),
                List.of(checked.newCount(), checked.refusedCount()),
                told(checked, ImportAction.REFUSED).toString());
        assertEquals(
                List.of("registration.seated", "registration.seated", "registration.waiting", "registration.waiting"),
                told(checked, ImportAction.NEW));
        assertTrue(sentences(checked, ImportAction.NEW).get(3).endsWith("masuk daftar tunggu nomor 2."));
        assertEquals(
                List.of(
                        "person.nip.unknown",
                        "registration.mail.unknown",
                        "registration.who.missing",
                        "import.person.twice",
                        "import.nip.other"),
                told(checked, ImportAction.REFUSED));
        assertEquals(0, sample.pool(run).taken(), "nothing happens before it is asked for");

        assertEquals(
                "import.apply.refused",
                refusal(organiser, () -> imports.apply(checked.id(), ImportChoice.ALL_OR_NOTHING, false)));
        apply(organiser, checked, ImportChoice.GOOD_LINES);
        assertEquals(2, sample.pool(run).taken());
        assertEquals(BookingStatus.SEATED, statusOf(withNip, run));
        assertEquals(2L, position(others.get(2), run));

        SheetImportRow again = check(organiser, run, sheet);
        assertEquals(List.of(0, 4), List.of(again.newCount(), again.sameCount()));
        assertEquals(
                "import.apply.nothing",
                refusal(organiser, () -> imports.apply(again.id(), ImportChoice.GOOD_LINES, false)));

        as(organiser, () -> imports.undo(checked.id()));
        jobs.drain();
        assertEquals(ImportState.UNDONE, row(checked).state());
        assertEquals(0, sample.pool(run).taken());
        assertEquals(BookingStatus.CANCELLED, statusOf(withNip, run));
        assertEquals(4, check(organiser, run, sheet).newCount());
    }

    @Test
    void everyLineGoesByTheRulesOfTheOtherDoors() {
        Run run = sample.run();
        long dayOne = sample.house(() -> cohorts.rows(run.id())).get(0).id();
        long dayTwo = sample.house(() -> cohorts.add(run.id(), null)).id();
        segment(run, "perangkat daerah", dayOne, UnitKind.AGENCY);
        segment(run, "sekolah", dayTwo, UnitKind.SCHOOL);
        does(() -> seating.resize(
                run.id(), sample.pool(run).id(), new SeatCap(70, null, 1, "Satu per unit"), List.of(), "Jatah"));
        Caller organiser = sample.organiser(run.organiserUnitId());
        long school = house.unit(UnitKind.SCHOOL, "SMPN Impor");
        Person teacher = house.at(school);
        Person second = house.at(school);
        Person stray = house.at(house.unit(UnitKind.SCHOOL, "SMPN Lain"));
        Person villager = house.at(house.unit(UnitKind.VILLAGE, "Desa Impor"));
        Person agent = house.at(sample.unit().id());
        String sheet = "surel,angkatan,kelompok,moda\r\n" + teacher.mail() + ",Angkatan II,Sekolah,\r\n" + second.mail()
                + ",,,\r\n" + stray.mail() + ",1,,\r\n" + villager.mail() + ",,,\r\n" + agent.mail() + ",9,,\r\n"
                + agent.mail() + ",,wartawan,radio\r\n";
        SheetImportRow checked = check(organiser, run, sheet);
        assertEquals(
                List.of(
                        "booking.unit-full.them",
                        "booking.other-cohort.them",
                        "booking.for-others.them",
                        "registration.cohort.unknown",
                        "registration.mode.unknown"),
                told(checked, ImportAction.REFUSED));
        assertEquals(
                "Angkatan I untuk perangkat daerah; unitnya, SMPN Lain, ikut Angkatan II.",
                sentences(checked, ImportAction.REFUSED).get(1));
        apply(organiser, checked, ImportChoice.GOOD_LINES);
        assertEquals(dayTwo, booking(teacher, run).cohortId());
        assertEquals(1, sample.pool(run).taken());
        assertEquals(
                "registration.part.none",
                told(
                                check(
                                        organiser,
                                        sample.run(run.courseId()),
                                        "surel,kelompok\r\n" + agent.mail() + ",sekolah\r\n"),
                                ImportAction.REFUSED)
                        .get(0));
    }

    @Test
    void aSheetOfOneColumnIsOneAndAClosedRunTakesNobody() {
        Run closed = sample.run(
                sample.course().id(),
                clock.instant().minus(Duration.ofDays(9)),
                clock.instant().minus(Duration.ofDays(2)));
        Person person = house.at(sample.unit().id());
        SheetImportRow late = check(
                sample.organiser(closed.organiserUnitId()),
                closed,
                "Daftar peserta\r\nsurel\r\n" + person.mail() + "\r\n");
        assertEquals(List.of("booking.window-closed"), told(late, ImportAction.REFUSED));
    }

    @Test
    void whoWillWaitForAPartIsToldSoBefore() {
        Run run = sample.run(2);
        Block visit = sample.block(run, BlockKind.VISIT, false);
        does(() -> seatPools.standApart(visit.id(), true));
        does(() -> seating.add(run.id(), PoolKey.ofBlock(visit.id()), SeatCap.of(1, "Bus")));
        ClassSession session = sample.session(
                sample.block(run, BlockKind.LIVE_ONLINE, false),
                clock.instant().plus(Duration.ofDays(3)),
                Duration.ofHours(1));
        does(() -> seating.add(run.id(), PoolKey.ofSession(session.id()), SeatCap.of(1, "Meja")));
        Caller organiser = sample.organiser(run.organiserUnitId());
        List<Person> people =
                Stream.generate(() -> house.at(sample.unit().id())).limit(3).toList();
        SheetImportRow checked = check(organiser, run, "NIP;surel;nama\r\n" + lines(people));
        List<ImportLineRow> lines = lines(checked, ImportAction.NEW);
        assertEquals(1, lines.get(0).sentences().size(), "seated everywhere");
        assertEquals(
                Set.of(
                        visit.title() + ": daftar tunggu nomor 1.",
                        session.title() + ", " + Dates.dateTime(session.startsAt(), run.zone(), Languages.INDONESIAN)
                                + ": daftar tunggu nomor 1."),
                Set.copyOf(lines.get(1).sentences().subList(1, 3)));
        assertEquals(1, lines.get(2).sentences().size(), "who waits for the run awaits nothing in it");
        assertEquals("registration.waiting", lines.get(2).problems().get(0).key());
        apply(organiser, checked, ImportChoice.ALL_OR_NOTHING);
        assertEquals(
                List.of(BookingStatus.WAITLISTED, BookingStatus.WAITLISTED),
                sample.as(sample.trainee(people.get(1)), () -> bookings.desk(run.id())).parts().stream()
                        .map(BookingPartRow::status)
                        .toList());
    }

    @Test
    void allOrNothingStaysSoWhenAPlaceIsGoneMeanwhile() {
        Run run = sample.run();
        does(() -> seating.resize(
                run.id(), sample.pool(run).id(), new SeatCap(70, null, 1, "Satu per unit"), List.of(), "Jatah"));
        Caller organiser = sample.organiser(run.organiserUnitId());
        long unit = sample.unit().id();
        Person named = house.at(unit);
        Person other = house.at(sample.unit().id());
        SheetImportRow checked =
                check(organiser, run, "surel;nama\r\n" + named.mail() + ";\r\n" + other.mail() + ";\r\n");
        assertEquals(2, checked.newCount());
        Person faster = house.at(unit);
        sample.house(() -> bookings.book(run.id(), faster.id()));
        apply(organiser, checked, ImportChoice.ALL_OR_NOTHING);
        assertEquals(ImportState.FAILED, row(checked).state());
        assertEquals("import.apply.changed", row(checked).failure());
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void nobodyByMeansOfASheetAgreesForThemselves() {
        Run run = sample.run();
        does(() -> segments.askSuperiors(run.id(), true));
        DeskHouse.Guest organiser = house.organiser(run);
        long account = sample.em()
                .createQuery("select a.id from Account a where a.personId = :person", Long.class)
                .setParameter("person", organiser.person().id())
                .getSingleResult();
        Caller self = new Caller(
                account,
                organiser.person().id(),
                "",
                "",
                sample.organiser(run.organiserUnitId()).assignments());
        Person guest = house.at(sample.unit().id());
        SheetImportRow checked =
                check(self, run, "surel;nama\r\n" + organiser.person().mail() + ";\r\n" + guest.mail() + ";\r\n");
        assertEquals(List.of("registration.self"), told(checked, ImportAction.REFUSED));
        assertEquals(1, checked.newCount());
    }

    @Test
    void whoCameAgainByAnotherWayIsNotTakenBack() {
        Run run = sample.run();
        Caller organiser = sample.organiser(run.organiserUnitId());
        Person stays = house.at(sample.unit().id());
        Person returns = house.at(sample.unit().id());
        SheetImportRow checked = check(organiser, run, "surel;nama\r\n" + lines2(stays, returns));
        apply(organiser, checked, ImportChoice.ALL_OR_NOTHING);
        does(() -> bookings.cancelFor(booking(returns, run).id(), "Keliru"));
        sample.as(sample.trainee(returns), () -> bookings.book(run.id()));
        as(organiser, () -> imports.undo(checked.id()));
        jobs.drain();
        assertEquals(ImportState.UNDONE, row(checked).state());
        assertEquals(BookingStatus.CANCELLED, statusOf(stays, run));
        assertEquals(BookingStatus.SEATED, statusOf(returns, run));
    }

    @Test
    void onlyWhoOrganisesThisRun() {
        Run run = sample.run();
        Run other = sample.run();
        Person person = house.at(sample.unit().id());
        String sheet = "surel;nama\r\n" + person.mail() + ";\r\n";
        Caller committee = sample.caller(sample.person(), Role.ORGANISER, ScopeKind.RUN, run.id());
        SheetImportRow checked = check(committee, run, sheet);
        assertEquals(1, checked.newCount());
        Caller elsewhere = sample.caller(sample.person(), Role.ORGANISER, ScopeKind.RUN, other.id());
        long id = checked.id();
        List<Runnable> doors = List.of(
                () -> imports.requireAllowed(RegistrationSheets.NAME, run.id()),
                () -> imports.open(RegistrationSheets.NAME, run.id(), 1, null),
                () -> imports.row(id),
                () -> imports.page(RegistrationSheets.NAME, run.id(), 0, 10),
                () -> imports.count(RegistrationSheets.NAME, run.id()),
                () -> imports.lines(id, ImportAction.NEW, 0, 10),
                () -> imports.refusedAfter(id, 0, 10),
                () -> imports.header(id),
                () -> imports.apply(id, ImportChoice.GOOD_LINES, false),
                () -> imports.undo(id));
        for (Runnable door : doors) {
            assertThrows(NotFound.class, () -> as(elsewhere, door));
            assertThrows(NotFound.class, () -> as(sample.organiser(sample.unit().id()), door));
            assertThrows(Forbidden.class, () -> as(sample.trainee(), door));
            assertThrows(
                    Forbidden.class,
                    () -> as(sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null), door));
        }
        assertThrows(Forbidden.class, () -> as(committee, () -> imports.open("people", 1, null)));
        assertThrows(
                NotFound.class,
                () -> as(
                        sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null),
                        () -> imports.open("people", run.id(), 1, null)));
        assertEquals(ImportState.CHECKED, row(checked).state());
    }

    @Test
    void throughThePages() {
        Run run = sample.run(1);
        DeskHouse.Guest committee = house.committee(run);
        Visitor visitor = committee.visitor();
        Person first = house.at(sample.unit().id());
        Person second = house.at(sample.unit().id());
        String roster = "/organiser/enrolment/roster.xhtml?id=" + run.id();
        String desk = visitor.page(roster)
                .select("a[href*='/organiser/enrolment/import.xhtml']")
                .attr("href");
        String result = bring(visitor, desk, "surel;nama\r\n" + lines2(first, second) + ";Hanya Nama\r\nsalah@;\r\n");
        jobs.drain();
        Document refused = visitor.page(result);
        assertEquals(
                2, refused.select("tbody tr").size(), refused.select("main").text());
        assertTrue(refused.text().contains("NIP (atau NI PPPK) dan surel kosong"), refused.text());
        Document news = visitor.page(result + "&show=NEW");
        assertTrue(news.text().contains("masuk daftar tunggu nomor 1"), news.text());
        String problems = visitor.get(result.replace("import-result.xhtml", "import-problems") + "&format=csv")
                .body();
        assertTrue(problems.contains("salah@") && problems.contains("surel") && problems.contains("baris"), problems);
        assertTrue(visitor.get("/organiser/enrolment/import-template?format=csv")
                .body()
                .contains("angkatan"));
        assertEquals(302, visitor.submit(result, "apply", Map.of()).statusCode());
        jobs.drain();
        assertTrue(visitor.page(result).select("main .chip").text().contains("Sudah dimasukkan"));
        assertEquals(1, sample.pool(run).taken());
        Document list = visitor.page(roster + "&status=ALL");
        assertTrue(list.text().contains(first.name()) && list.text().contains(second.name()), list.text());
        assertEquals(302, visitor.submit(result, "undo", Map.of()).statusCode());
        jobs.drain();
        assertEquals(0, sample.pool(run).taken());

        Visitor elsewhere = house.committee(sample.run()).visitor();
        assertEquals(404, elsewhere.get(desk).statusCode());
        assertEquals(404, elsewhere.get(result).statusCode());
        assertEquals(
                404,
                elsewhere
                        .get(result.replace("import-result.xhtml", "import-problems"))
                        .statusCode());
        Map<String, String> form = Map.of("do", "undo", "csrf", token(elsewhere));
        assertEquals(404, elsewhere.post(result, form).statusCode());
        assertFalse(elsewhere.get(result).body().contains(first.name()));
    }

    private static String token(Visitor visitor) {
        return visitor.page("/profile.xhtml").selectFirst("meta[name=csrf]").attr("content");
    }

    private static String bring(Visitor visitor, String desk, String sheet) {
        String token = token(visitor);
        String part = "--batas\r\nContent-Disposition: form-data; name=";
        String form = part + "\"csrf\"\r\n\r\n" + token + "\r\n" + part + "\"do\"\r\n\r\nupload\r\n" + part
                + "\"file\"; filename=\"peserta.csv\"\r\nContent-Type: text/csv\r\n\r\n" + sheet + "\r\n--batas--\r\n";
        HttpResponse<String> sent = visitor.postBody(
                desk, "multipart/form-data; boundary=batas", form.getBytes(StandardCharsets.UTF_8), token);
        assertEquals(302, sent.statusCode(), sent.body());
        return sent.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private static String lines(List<Person> people) {
        StringBuilder lines = new StringBuilder();
        people.forEach(p -> lines.append(';').append(p.mail()).append(";\r\n"));
        return lines.toString();
    }

    private static String lines2(Person... people) {
        StringBuilder lines = new StringBuilder();
        Stream.of(people).forEach(p -> lines.append(p.mail()).append(";\r\n"));
        return lines.toString();
    }

    /** The last three digits of a NIP, never those that a spreadsheet leaves. */
    private static String serial() {
        return "%03d".formatted(1 + Math.floorMod(Ids.next(), 998));
    }

    private SheetImportRow check(Caller by, Run run, String sheet) {
        long id = sample.as(by, () -> imports.open(RegistrationSheets.NAME, run.id(), store(sheet), null))
                .id();
        jobs.drain();
        return sample.house(() -> imports.row(id));
    }

    private long store(String sheet) {
        return files.store(
                        new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)),
                        "peserta.csv",
                        FilePolicy.SHEET)
                .id();
    }

    private void apply(Caller by, SheetImportRow checked, ImportChoice choice) {
        as(by, () -> imports.apply(checked.id(), choice, false));
        jobs.drain();
    }

    private SheetImportRow row(SheetImportRow earlier) {
        return sample.house(() -> imports.row(earlier.id()));
    }

    private List<String> told(SheetImportRow sheet, ImportAction action) {
        return lines(sheet, action).stream().map(l -> l.problems().get(0).key()).toList();
    }

    private List<String> sentences(SheetImportRow sheet, ImportAction action) {
        return lines(sheet, action).stream().map(l -> l.sentences().get(0)).toList();
    }

    private List<ImportLineRow> lines(SheetImportRow sheet, ImportAction action) {
        return sample.house(() -> imports.lines(sheet.id(), action, 0, 100));
    }

    private Segment segment(Run run, String name, long cohort, UnitKind kind) {
        return sample.house(() -> {
            Segment segment = segments.add(run.id(), new SegmentDetails(name, cohort, (DeliveryMode) null));
            segments.addUnitKind(segment.id(), kind, false);
            return segment;
        });
    }

    private Booking booking(Person person, Run run) {
        sample.em().clear();
        return sample.em()
                .createQuery(
                        "select b from Booking b join Enrolment e on e.id = b.enrolmentId where e.personId = :person and e.runId = :run",
                        Booking.class)
                .setParameter("person", person.id())
                .setParameter("run", run.id())
                .getSingleResult();
    }

    private BookingStatus statusOf(Person person, Run run) {
        return booking(person, run).status();
    }

    private long position(Person person, Run run) {
        return sample.as(sample.trainee(person), () -> bookings.mine(run.id()))
                .orElseThrow()
                .position();
    }

    private String refusal(Caller caller, Runnable deed) {
        return assertThrows(Refusal.class, () -> as(caller, deed)).key();
    }

    private void does(Runnable deed) {
        as(Caller.SYSTEM, deed);
    }

    private void as(Caller caller, Runnable deed) {
        sample.as(caller, () -> {
            deed.run();
            return null;
        });
    }
}
