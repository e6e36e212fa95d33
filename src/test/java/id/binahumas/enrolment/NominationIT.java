package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonDetails;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.NewRun;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunCopyService;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SegmentService;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Mailbox;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A head names the own people for a run: who gets a place, who waits, who may not; somebody else comes in the same place; what nobody uses goes to the line. */
@InContainer
class NominationIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @Inject
    NominationService nominations;

    @Inject
    NominationBoardService boards;

    @Inject
    NominationNewsService news;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    RunCopyService copies;

    @Inject
    SegmentService segments;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    InvitationService invitations;

    @Inject
    NominationRunsPage runsPage;

    @Inject
    NominatePage nominatePage;

    @Inject
    NominationsPage nominationsPage;

    @Inject
    InvitationsPage invitationsPage;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    DeskHouse house;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void clockRunsOn() {
        clock.reset();
    }

    @Test
    void aHeadNamesTwoOfThreeWithALetterAndSeesWhatBecameOfThem() {
        Run run = sample.run(1);
        Office office = new Office(3);
        long letter = file();
        NominationRow made = sample.as(
                office.head,
                () -> nominations.nominate(
                        run.id(),
                        new NominationDetails(office.ids(0, 1), null, false, "800/12/2026", today(), letter)));
        assertEquals(1, made.seated());
        assertEquals(1, made.waiting());
        List<NomineeRow> sent = sample.as(office.head, () -> nominations.nominees(run.id(), 0, 10));
        assertEquals(office.ids(0, 1), sent.stream().map(NomineeRow::personId).toList());
        assertTrue(sent.get(0).seated());
        assertEquals(1L, sent.get(1).position());
        assertEquals("800/12/2026", sent.get(0).letterNumber());
        long nomination = Long.parseLong(made.id());
        assertEquals(
                letter,
                sample.as(office.head, () -> nominations.letter(nomination)).id());
        assertEquals(
                letter,
                sample.as(sample.organiser(run.organiserUnitId()), () -> boards.letter(nomination))
                        .id());
        assertThrows(NotFound.class, () -> sample.as(new Office(0).head, () -> nominations.letter(nomination)));
        assertThrows(
                NotFound.class, () -> sample.as(sample.organiser(sample.unit().id()), () -> boards.letter(nomination)));
        List<NominationCandidateRow> known =
                sample.as(office.head, () -> nominations.candidates(run.id(), null, 0, 10));
        assertEquals(
                Map.of(office.id(0), BookingStatus.SEATED, office.id(1), BookingStatus.WAITLISTED),
                known.stream()
                        .filter(NominationCandidateRow::in)
                        .collect(Collectors.toMap(c -> c.person().id(), NominationCandidateRow::booking)));
    }

    @Test
    void allOrNoneLeavesNobodyWhereOneHasNoPlace() {
        Run run = sample.run(2);
        Office office = new Office(3);
        Conflict no = assertThrows(Conflict.class, () -> nominate(office, run, true, 0, 1, 2));
        assertEquals("nomination.whole.no", no.key());
        assertEquals(office.people.get(2).fullName(), no.args()[0]);
        assertEquals(0, sample.pool(run).taken());
        assertEquals(0, sample.as(office.head, () -> nominations.countNominees(run.id())));
        assertEquals(2, nominate(office, run, true, 0, 1).seated());
        assertEquals(2, sample.pool(run).taken());
    }

    @Test
    void whoMayNotTakePartKeepsAllOutOrIsNamedWithTheReason() {
        Run run = sample.run(5);
        Office office = new Office(2);
        nominate(office, run, false, 0);
        assertThrows(Conflict.class, () -> nominate(office, run, true, 1, 0));
        assertEquals(1, sample.pool(run).taken());
        NominationRow made = nominate(office, run, false, 0, 1);
        assertEquals(1, made.refused());
        assertEquals(1, made.seated());
        assertEquals(
                "Orang ini sudah terdaftar pada pelatihan ini.",
                made.nominees().get(0).reason());
        assertThrows(Conflict.class, () -> nominate(office, run, false, 0, 1), "nobody of them is new");
    }

    @Test
    void strangersAreNotFoundAndTraineesDoNotNominate() {
        Run run = sample.run(5);
        Office office = new Office(1);
        Office other = new Office(1);
        assertThrows(
                NotFound.class,
                () -> sample.as(
                        office.head,
                        () -> nominations.nominate(
                                run.id(), NominationDetails.of(List.of(office.id(0), other.id(0)), false))));
        assertEquals(0, sample.pool(run).taken());
        NominationRow made = nominate(other, run, false, 0);
        long nominee = Long.parseLong(made.nominees().get(0).id());
        assertThrows(NotFound.class, () -> swap(office, nominee, 0));
        assertThrows(NotFound.class, () -> withdraw(office, nominee));
        assertThrows(NotFound.class, () -> sample.as(office.head, () -> nominations.nominee(nominee)));
        assertThrows(NotFound.class, () -> sample.as(office.head, () -> nominations.find(Long.parseLong(made.id()))));
        assertThrows(
                Forbidden.class,
                () -> sample.as(
                        sample.trainee(office.people.get(0)),
                        () -> nominations.nominate(run.id(), NominationDetails.of(office.ids(0), false))));
    }

    @Test
    void aUnitNamesNoMoreThanItsShareAndNotAfterItsLastDay() {
        Run run = sample.run(10);
        Office office = new Office(4);
        share(run, office, 1, 2, today().plusDays(2));
        assertEquals(1, sample.pool(run).reserved());
        NominationRow made = nominate(office, run, false, 0, 1, 2);
        assertEquals(2, made.seated());
        assertEquals(
                "Unit ini sudah mencapai kuotanya (2 orang).",
                made.nominees().get(2).reason());
        assertEquals(0, sample.pool(run).reserved());
        withdraw(office, Long.parseLong(made.nominees().get(0).id()));
        clock.moveTo(
                today().plusDays(3).atTime(LocalTime.of(8, 0)).atZone(Zones.WIB).toInstant());
        Conflict late = assertThrows(Conflict.class, () -> nominate(office, run, true, 3));
        assertEquals("nomination.whole.no", late.key());
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void keptPlacesArePassedOverByOthersAndGoToTheLineTheDayAfter() {
        Run run = sample.run(3);
        Office office = new Office(2);
        share(run, office, 2, 2, today().plusDays(2));
        BookingRow first = book(run);
        BookingRow second = book(run);
        BookingRow third = book(run);
        assertTrue(first.seated());
        assertFalse(second.seated());
        nominate(office, run, true, 0);
        Caller organiser = sample.organiser(run.organiserUnitId());
        assertEquals(new NominationHandover(1, 1, 1), sample.as(organiser, () -> boards.preview(run.id())));
        clock.moveTo(today().plusDays(2)
                .atTime(LocalTime.of(23, 0))
                .atZone(Zones.WIB)
                .toInstant());
        settle(run);
        assertEquals(BookingStatus.WAITLISTED, status(second), "its last day is not over");
        clock.moveTo(
                today().plusDays(1).atTime(LocalTime.of(1, 0)).atZone(Zones.WIB).toInstant());
        settle(run);
        assertEquals(BookingStatus.SEATED, status(second));
        assertEquals(BookingStatus.WAITLISTED, status(third));
        assertEquals(new NominationHandover(0, 0, 0), sample.as(organiser, () -> boards.preview(run.id())));
    }

    @Test
    void theOrganiserHandsOverWhatIsNotUsedAndTheLineMovesAsForeseen() {
        Run run = sample.run(3);
        Office office = new Office(1);
        share(run, office, 2, 2, today().plusDays(5));
        book(run);
        BookingRow second = book(run);
        BookingRow third = book(run);
        Caller organiser = sample.organiser(run.organiserUnitId());
        NominationHandover seen = sample.as(organiser, () -> boards.preview(run.id()));
        assertEquals(new NominationHandover(1, 2, 2), seen);
        sample.as(organiser, () -> {
            boards.handOver(run.id());
            return null;
        });
        assertEquals(BookingStatus.SEATED, status(second));
        assertEquals(BookingStatus.SEATED, status(third));
        assertThrows(
                Refusal.class,
                () -> sample.as(organiser, () -> {
                    boards.handOver(run.id());
                    return null;
                }));
        assertThrows(
                NotFound.class, () -> sample.as(sample.organiser(sample.unit().id()), () -> boards.preview(run.id())));
    }

    @Test
    void anotherShareTakesThePlaceOfTheFirst() {
        Run run = sample.run(5);
        Office office = new Office(1);
        share(run, office, 2, 2, today().plusDays(5));
        share(run, office, 1, 3, today().plusDays(4));
        assertEquals(1, sample.pool(run).reserved());
        Caller organiser = sample.organiser(run.organiserUnitId());
        List<NominationQuotaRow> missing = sample.as(organiser, () -> boards.unrepresented(run.id(), 0, 10));
        assertEquals(1, missing.size());
        assertEquals(3, missing.get(0).most());
        sample.as(organiser, () -> {
            boards.removeShare(run.id(), missing.get(0).id());
            return null;
        });
        assertEquals(0, sample.pool(run).reserved());
        Refusal past = assertThrows(Refusal.class, () -> share(run, office, 0, 1, today().minusDays(1)));
        assertEquals("nomination.share.past", past.key());
    }

    @Test
    void somebodyElseComesInTheSamePlaceOnTheMorningItself() {
        Run run = sample.run(2);
        Block classroom = sample.block(run, BlockKind.CLASSROOM, false);
        sample.house(() -> {
            pools.standApart(classroom.id(), true);
            seating.add(run.id(), PoolKey.ofBlock(classroom.id()), SeatCap.of(1, "Ruang kecil"));
            return null;
        });
        Office office = new Office(3);
        NominationRow made = nominate(office, run, true, 0, 1);
        BookingRow waiting = book(run);
        List<Booking> before = bookingsOf(office.id(1), run);
        assertEquals(BookingStatus.WAITLISTED, before.get(1).status());
        clock.moveTo(
                run.startsOn().atTime(LocalTime.of(7, 0)).atZone(run.zone()).toInstant());
        assertThrows(Conflict.class, () -> nominate(office, run, false, 2), "registration is over");
        swap(office, Long.parseLong(made.nominees().get(0).id()), 2);
        List<Booking> came = bookingsOf(office.id(2), run);
        assertTrue(came.stream().allMatch(Booking::isSeated), "the place in the room too");
        assertEquals(2, came.size());
        assertTrue(bookingsOf(office.id(0), run).stream().noneMatch(Booking::isActive));
        assertEquals(BookingStatus.WAITLISTED, status(waiting), "nobody else moved");
        assertEquals(2, sample.pool(run).taken());
        assertEquals(
                before.get(1).queueNo(), bookingsOf(office.id(1), run).get(1).queueNo());
        List<NomineeRow> rows = sample.as(office.head, () -> nominations.nominees(run.id(), 0, 10));
        assertEquals("BookingEnd.REPLACED", rows.get(0).state());
        assertEquals(office.people.get(2).name(), rows.get(0).successor());
        assertEquals("Berhalangan", rows.get(0).why());
        assertTrue(rows.get(2).seated());
        assertThrows(Conflict.class, () -> swap(office, rows.get(0).id(), 0), "that name is gone");
    }

    @Test
    void whoWaitsInLineIsReplacedInTheLine() {
        Run run = sample.run(1);
        Office office = new Office(3);
        book(run);
        NominationRow made = nominate(office, run, false, 0);
        BookingRow behind = book(run);
        Long number = bookingsOf(office.id(0), run).get(0).queueNo();
        swap(office, Long.parseLong(made.nominees().get(0).id()), 1);
        Booking next = bookingsOf(office.id(1), run).get(0);
        assertEquals(BookingStatus.WAITLISTED, next.status());
        assertEquals(number, next.queueNo());
        assertTrue(
                sample.em().find(Booking.class, behind.id()).queueNo() > number, "still behind whoever comes instead");
    }

    @Test
    void somebodyOfAnotherUnitDoesNotComeInstead() {
        Run run = sample.run(3);
        long top = house.unit(UnitKind.SUB_DISTRICT, "Kecamatan Atas");
        long one = below(top, UnitKind.VILLAGE);
        long other = below(top, UnitKind.VILLAGE);
        Caller head = head(top);
        Person sent = house.at(one);
        Person stranger = house.at(other);
        NominationRow made =
                sample.as(head, () -> nominations.nominate(run.id(), NominationDetails.of(List.of(sent.id()), true)));
        long nominee = Long.parseLong(made.nominees().get(0).id());
        Conflict no = assertThrows(
                Conflict.class,
                () -> sample.as(head, () -> {
                    nominations.swap(nominee, stranger.id(), "Berhalangan");
                    return null;
                }));
        assertEquals("nomination.swap.other", no.key());
    }

    @Test
    void aNameTakenBackSetsThePlaceFreeForTheLine() {
        Run run = sample.run(1);
        Office office = new Office(1);
        NominationRow made = nominate(office, run, true, 0);
        BookingRow waiting = book(run);
        withdraw(office, Long.parseLong(made.nominees().get(0).id()));
        assertEquals(BookingStatus.SEATED, status(waiting));
        assertEquals(1, sample.pool(run).taken());
        NomineeRow row = sample.as(office.head, () -> nominations.nominees(run.id(), 0, 10))
                .get(0);
        assertEquals("BookingEnd.WITHDRAWN", row.state());
        assertFalse(row.in());
    }

    @Test
    void theNominationIsTheSuperiorsWordButNotForOneself() {
        Run run = sample.run(5);
        sample.house(() -> {
            segments.askSuperiors(run.id(), true);
            return null;
        });
        Office office = new Office(1);
        assertEquals(1, nominate(office, run, true, 0).seated());
        Person self = house.at(office.unit);
        Caller own = sample.caller(self, Role.SUPERIOR, ScopeKind.UNIT, office.unit);
        assertThrows(
                Conflict.class,
                () -> sample.as(
                        own, () -> nominations.nominate(run.id(), NominationDetails.of(List.of(self.id()), true))));
    }

    @Test
    void whatSpeaksAgainstSomebodyIsShown() {
        Run run = sample.run();
        Office office = new Office(3);
        Run sameDays = sample.run();
        sample.as(sample.trainee(office.people.get(0)), () -> bookings.book(sameDays.id()));
        Run anyTime = sample.run();
        sample.block(anyTime, BlockKind.SELF_PACED, false);
        sample.as(sample.trainee(office.people.get(2)), () -> bookings.book(anyTime.id()));
        Run sameCourse = sample.run(run.courseId());
        sample.as(sample.trainee(office.people.get(1)), () -> bookings.book(sameCourse.id()));
        Map<Long, List<NominationConflict>> conflicts =
                sample.as(office.head, () -> nominations.candidates(run.id(), null, 0, 10)).stream()
                        .collect(Collectors.toMap(c -> c.person().id(), NominationCandidateRow::conflicts));
        assertEquals(1, conflicts.get(office.id(0)).size());
        assertTrue(conflicts.get(office.id(0)).get(0).sameTime());
        assertEquals(1, conflicts.get(office.id(1)).size());
        assertEquals(List.of(), conflicts.get(office.id(2)), "what one does when one likes");
    }

    @Test
    void villagesAddUpToSubDistrictsAndTheRegency() {
        Run run = sample.run(20);
        long regency = house.unit(UnitKind.REGENCY, "Kabupaten Uji");
        long first = below(regency, UnitKind.SUB_DISTRICT);
        long second = below(regency, UnitKind.SUB_DISTRICT);
        long village = below(first, UnitKind.VILLAGE);
        below(first, UnitKind.VILLAGE);
        below(second, UnitKind.VILLAGE);
        Caller organiser = sample.organiser(run.organiserUnitId());
        String code = sample.house(() -> units.row(regency, today())).code();
        int shares = sample.as(
                organiser,
                () -> boards.share(run.id(), code, UnitKind.VILLAGE, new NominationShare(1, 2, today().plusDays(3))));
        assertEquals(3, shares);
        assertEquals(3, sample.pool(run).reserved());
        Person sent = house.at(village);
        sample.as(head(first), () -> nominations.nominate(run.id(), NominationDetails.of(List.of(sent.id()), true)));
        NominationMatrix top = sample.as(organiser, () -> boards.matrix(run.id(), null));
        assertEquals(List.of(regency), top.path().stream().map(u -> u.id()).toList());
        assertEquals(2, top.rows().size());
        assertEquals(3, top.all().units());
        assertEquals(1, top.all().represented());
        assertEquals(6, top.all().most());
        NominationMatrixRow row = top.rows().stream()
                .filter(r -> r.unit().id() == first)
                .findFirst()
                .orElseThrow();
        assertEquals(2, row.units());
        assertEquals(1, row.seated());
        assertTrue(row.deeper());
        assertEquals(1, row.silent(), "of the other village nobody is named");
        assertEquals(2, top.all().silent());
        NominationMatrix villages = sample.as(organiser, () -> boards.matrix(run.id(), first));
        assertEquals(2, villages.rows().size());
        assertEquals(1, villages.all().represented());
        assertTrue(villages.rows().stream().noneMatch(NominationMatrixRow::deeper));
        assertEquals(2, sample.as(organiser, () -> boards.countUnrepresented(run.id())));
        assertTrue(sample.as(organiser, () -> boards.unrepresented(run.id(), 0, 10)).stream()
                .noneMatch(q -> q.unitId() == village));
    }

    @Test
    void everyUnitGetsALetterInOneAction() throws Exception {
        Run run = sample.run(5);
        Office office = new Office(1);
        Office absent = new Office(0);
        share(run, office, 0, 1, today().plusDays(2));
        share(run, absent, 1, 2, today().plusDays(2));
        nominate(office, run, true, 0);
        Caller organiser = sample.organiser(run.organiserUnitId());
        assertEquals(2, sample.as(organiser, () -> invitations.count(run.id())));
        does(
                organiser,
                () -> invitations.ask(
                        run.id(),
                        new InvitationDetails("005/1/2026", today(), "Slawi", "Kepala Badan", "Ir. Uji <b>")));
        jobs.drain();
        InvitationRow made =
                sample.as(organiser, () -> invitations.latest(run.id())).orElseThrow();
        assertTrue(made.there());
        assertEquals(2, made.letters());
        Map<String, String> texts = new HashMap<>();
        long file = sample.as(organiser, () -> invitations.file(made.id())).id();
        try (ZipInputStream zip = new ZipInputStream(files.open(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                try (PDDocument letter = Loader.loadPDF(zip.readAllBytes())) {
                    texts.put(
                            entry.getName(),
                            new PDFTextStripper().getText(letter).replaceAll("\\s+", " "));
                }
            }
        }
        assertEquals(2, texts.size());
        String named = texts.values().stream()
                .filter(t -> t.contains(office.people.get(0).name()))
                .findFirst()
                .orElseThrow();
        assertTrue(named.contains("005/1/2026") && named.contains("Ir. Uji <b>") && named.contains("Slawi"), named);
        assertTrue(texts.values().stream().anyMatch(t -> t.contains("paling banyak 2 orang")), texts::toString);
        assertThrows(
                NotFound.class,
                () -> sample.as(sample.organiser(sample.unit().id()), () -> invitations.file(made.id())));
    }

    @Test
    void somebodyNewIsRecordedInTheOwnUnitOnly() {
        Office office = new Office(0);
        Office other = new Office(0);
        PersonDetails details =
                new PersonDetails("Ratna Uji " + Ids.next(), null, null, PersonKind.NON_ASN, null, null);
        Person made = sample.as(office.head, () -> people.addToMyUnit(details, office.unit, "Staf humas"));
        Run run = sample.run(1);
        assertEquals(
                1,
                sample.as(
                                office.head,
                                () -> nominations.nominate(run.id(), NominationDetails.of(List.of(made.id()), true)))
                        .seated());
        assertThrows(
                Refusal.class,
                () -> sample.as(office.head, () -> people.addToMyUnit(details, office.unit, "Staf humas")));
        assertThrows(
                NotFound.class,
                () -> sample.as(office.head, () -> people.addToMyUnit(details, other.unit, "Staf humas")));
    }

    @Test
    void programsNameOnceHoweverOftenTheySend() {
        Run run = sample.run(2);
        Office office = new Office(3);
        Visitor visitor = house.superior(office.unit).visitor();
        String body = body(office.ids(0, 1, 2), false);
        HttpResponse<String> first = post(visitor, run, body, "n-" + run.id());
        assertEquals(201, first.statusCode(), first.body());
        JsonArray named = json(first).getJsonArray("nominees");
        assertEquals("SEATED", named.getJsonObject(0).getString("status"));
        assertEquals("WAITLISTED", named.getJsonObject(2).getString("status"));
        assertEquals(first.body(), post(visitor, run, body, "n-" + run.id()).body());
        assertEquals(2, sample.pool(run).taken());
        assertEquals(3, sample.as(office.head, () -> nominations.countNominees(run.id())));
        HttpResponse<String> again = post(visitor, run, body(office.ids(0), true), "m-" + run.id());
        assertEquals(409, again.statusCode(), again.body());
        assertTrue(json(again).getString("title").contains("sudah terdaftar"), again.body());
        assertEquals(422, post(visitor, run, "{}", "o-" + run.id()).statusCode());
        assertEquals(
                404,
                post(visitor, run, body(List.of(new Office(1).id(0)), false), "p-" + run.id())
                        .statusCode());
    }

    @Test
    void programsPutTheLetterToTheirNomination() {
        Run run = sample.run(2);
        Office office = new Office(2);
        Visitor visitor = house.superior(office.unit).visitor();
        JsonObject made = json(post(visitor, run, body(office.ids(0), false), "l-" + run.id()));
        assertFalse(made.getBoolean("letter"));
        String place = "/api/v1/nominations/" + made.getString("id") + "/letter";
        HttpResponse<String> put = put(visitor, place, PDF, "q-" + run.id());
        assertEquals(200, put.statusCode(), put.body());
        assertTrue(json(put).getBoolean("letter"));
        assertEquals(put.body(), put(visitor, place, PDF, "q-" + run.id()).body());
        assertEquals(
                422,
                put(visitor, place, PDF + "\n% lain", "q-" + run.id()).statusCode(),
                "the key is another letter's");
        assertEquals(422, put(visitor, place, "tidak", "r-" + run.id()).statusCode(), "no PDF");
        assertEquals(422, put(visitor, place, "", "s-" + run.id()).statusCode());
        assertEquals(
                422,
                put(visitor, place, PDF + " ".repeat(10 * 1024 * 1024), "t-" + run.id())
                        .statusCode(),
                "more than a letter has");
        assertEquals(
                413,
                put(visitor, place, PDF + " ".repeat(20 * 1024 * 1024), "u-" + run.id())
                        .statusCode());
        Visitor stranger = house.superior(new Office(0).unit).visitor();
        assertEquals(404, put(stranger, place, PDF, "v-" + run.id()).statusCode());
        assertTrue(house.committee(run)
                .visitor()
                .get("/organiser/enrolment/letter?id=" + made.getString("id"))
                .body()
                .startsWith("%PDF"));
    }

    @Test
    void aRunMadeAfterAnotherOneHasItsShares() {
        Run run = sample.run(10);
        Office first = new Office(1);
        Office second = new Office(0);
        share(run, first, 2, 4, today().plusDays(3));
        share(run, first, 1, 3, today().plusDays(4));
        share(run, second, 0, 2, today().plusDays(5));
        nominate(first, run, true, 0);
        LocalDate begins = run.startsOn().plusDays(30);
        Run copy = sample.house(
                () -> copies.create(run.id(), new NewRun(null, begins, null, 10, null, begins.minusDays(10))));
        Caller organiser = sample.organiser(copy.organiserUnitId());
        Map<Long, NominationQuotaRow> shares =
                sample.as(organiser, () -> boards.unrepresented(copy.id(), 0, 10)).stream()
                        .collect(Collectors.toMap(NominationQuotaRow::unitId, q -> q));
        assertEquals(2, shares.size());
        assertEquals(1, shares.get(first.unit).least());
        assertEquals(3, shares.get(first.unit).most());
        assertEquals(today().plusDays(34), shares.get(first.unit).deadline());
        assertEquals(0, shares.get(first.unit).there(), "people do not come along");
        assertEquals(2, shares.get(second.unit).most());
        assertEquals(1, sample.pool(copy).reserved(), "what was kept before the share was changed is not kept again");
        sample.as(organiser, () -> {
            boards.removeShare(copy.id(), shares.get(first.unit).id());
            return null;
        });
        assertEquals(0, sample.pool(copy).reserved(), "the share of the copy holds the reserve of the copy");
    }

    @Test
    void lettersAndNamesOfOthersAreNotFound() {
        Run run = sample.run(2);
        Office office = new Office(2);
        long letter = file();
        NominationRow made = sample.as(
                office.head,
                () -> nominations.nominate(
                        run.id(), new NominationDetails(office.ids(0), null, true, "800/1", today(), letter)));
        Caller organiser = sample.organiser(run.organiserUnitId());
        does(
                organiser,
                () -> invitations.ask(
                        run.id(), new InvitationDetails("005/2", today(), "Slawi", "Kepala Badan", "Ir. Uji")));
        jobs.drain();
        long invitation = sample.as(organiser, () -> invitations.latest(run.id()))
                .orElseThrow()
                .id();
        String nominee =
                "/unit/enrolment/nominee.xhtml?id=" + made.nominees().get(0).id();
        Visitor head = house.superior(office.unit).visitor();
        Visitor stranger = house.superior(new Office(0).unit).visitor();
        for (String path : List.of(nominee, "/unit/enrolment/letter?id=" + made.id())) {
            assertEquals(200, head.get(path).statusCode(), path);
            assertEquals(404, stranger.get(path).statusCode(), path);
        }
        Visitor own = house.committee(run).visitor();
        Visitor other = house.committee(sample.run(1)).visitor();
        for (String path : List.of(
                "/organiser/enrolment/letter?id=" + made.id(),
                "/organiser/enrolment/invitation-letters?id=" + invitation)) {
            assertEquals(200, own.get(path).statusCode(), path);
            assertEquals(404, other.get(path).statusCode(), path);
        }
        Map<String, String> form = new HashMap<>();
        form.put("csrf", token(stranger));
        form.put("reason", "Berhalangan");
        form.put("successor", "" + office.id(1));
        for (String deed : List.of("swap", "withdraw")) {
            form.put("do", deed);
            assertEquals(404, stranger.post(nominee, form).statusCode(), deed);
        }
        assertTrue(bookingsOf(office.id(0), run).get(0).isSeated());
    }

    @Test
    void theHeadDoesItOnPages() {
        Run run = sample.run(2);
        Office office = new Office(3);
        share(run, office, 1, 2, today().plusDays(2));
        Visitor visitor = house.superior(office.unit).visitor();
        String page = "/unit/enrolment/nominate.xhtml?id=" + run.id();
        assertTrue(visitor.page("/unit/enrolment/nominations.xhtml").html().contains(page.replace("&", "&amp;")));
        NominationRow made = nominate(office, run, true, 0, 1);
        String shown = visitor.page(page).text();
        assertTrue(shown.contains("Yang telah diusulkan (2)"), shown);
        assertTrue(shown.contains("1 dijamin, paling banyak 2"), shown);
        String nominee =
                "/unit/enrolment/nominee.xhtml?id=" + made.nominees().get(0).id();
        assertEquals(
                422,
                visitor.submit(nominee, "swap", Map.of("successor", "" + office.id(2)))
                        .statusCode());
        assertEquals(
                302,
                visitor.submit(nominee, "swap", Map.of("successor", "" + office.id(2), "reason", "Dinas luar"))
                        .statusCode());
        assertTrue(visitor.page(page)
                .text()
                .contains("Digantikan oleh " + office.people.get(2).name()));
        assertEquals(
                404, house.superior(new Office(0).unit).visitor().get(nominee).statusCode());
        String board = house.organiser(run)
                .visitor()
                .page("/organiser/enrolment/nominations.xhtml?id=" + run.id())
                .text();
        assertTrue(board.contains("Unit terwakili 1 dari 1"), board);
    }

    @Test
    void pagesAskNoMoreForManyThanForFew() {
        Run run = sample.run(60);
        Office few = new Office(2);
        Office many = new Office(20);
        share(run, few, 2, 3, today().plusDays(2));
        nominate(few, run, false, 0);
        Caller organiser = sample.organiser(run.organiserUnitId());
        long forFew = statements(few.head, run);
        long boardOfFew = statements(organiser, run);
        for (int i = 0; i < 8; i++) {
            share(run, new Office(0), 1, 2, today().plusDays(2));
        }
        share(run, many, 1, 30, today().plusDays(2));
        nominate(many, run, false, 0, 1, 2, 3, 4, 5, 6, 7);
        nominate(many, run, false, 8, 9, 10, 11, 12);
        assertEquals(forFew, statements(many.head, run));
        assertEquals(boardOfFew, statements(organiser, run));
    }

    /** What the pages of whoever this is ask, the fewest of several looks as workers ask too. */
    private long statements(Caller caller, Run run) {
        nominatePage.setId(run.id());
        nominationsPage.setId(run.id());
        invitationsPage.setId(run.id());
        jobs.drain();
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < 5; look++) {
            long start = StatementCount.forRequests();
            does(caller, () -> {
                if (caller.has(Role.ORGANISER)) {
                    nominationsPage.load();
                    invitationsPage.load();
                } else {
                    runsPage.load();
                    nominatePage.load();
                }
            });
            fewest = Math.min(fewest, StatementCount.forRequests() - start);
        }
        return fewest;
    }

    /** Refused, moved up, removed: each is written once; what the unit did itself is no news to it. */
    @Test
    void theHeadHearsOnceWhatBecameOfThePeople() {
        Run run = sample.run(2);
        Office office = new Office(4);
        Person head = house.superior(office.unit).person();
        Office other = new Office(0);
        Person stranger = house.superior(other.unit).person();
        book(run);
        BookingRow first = book(run);
        nominate(office, run, false, 3);
        NominationRow made = nominate(office, run, false, 3, 0, 1, 2);
        long nomination = Long.parseLong(made.id());
        tell(nomination);
        String refused = mails(head).get(0);
        assertTrue(
                refused.contains("- " + office.people.get(3).fullName()
                        + ": Tidak dapat ikut. Orang ini sudah terdaftar pada pelatihan ini."),
                refused);
        assertFalse(refused.contains(office.people.get(0).name()), refused);
        tell(nomination);
        assertEquals(1, mails(head).size(), "nothing new");

        does(Caller.SYSTEM, () -> bookings.cancelFor(first.id(), "Berhalangan"));
        withdraw(office, Long.parseLong(made.nominees().get(3).id()));
        long earlier = Long.parseLong(sample.as(office.head, () -> nominations.nominees(run.id(), 0, 10)).stream()
                .filter(n -> n.personId() == office.id(3) && n.bookingId() != null)
                .map(n -> "" + n.nominationId())
                .findFirst()
                .orElseThrow());
        assertTrue(sample.as(Caller.SYSTEM, news::due).contains(earlier), "who waited first moved up");
        assertFalse(sample.as(Caller.SYSTEM, news::due).contains(nomination), "what the unit did itself");
        tell(earlier);
        String promoted = mails(head).get(1);
        assertTrue(promoted.contains("- " + office.people.get(3).fullName() + ": Mendapat kursi"), promoted);
        does(
                Caller.SYSTEM,
                () -> bookings.cancelFor(bookingsOf(office.id(3), run).get(0).id(), "Salah orang"));
        tell(earlier);
        tell(nomination);
        List<String> all = mails(head);
        assertEquals(4, all.size());
        for (String line : List.of(
                office.people.get(3).fullName() + ": Dibatalkan",
                office.people.get(0).fullName() + ": Mendapat kursi")) {
            assertEquals(1, all.stream().filter(mail -> mail.contains(line)).count(), all::toString);
        }
        assertEquals(List.of(), mails(stranger));
    }

    private void tell(long nomination) {
        does(Caller.SYSTEM, () -> news.tell(nomination));
    }

    private List<String> mails(Person person) {
        jobs.drain();
        return Mailbox.of(person.mail()).mails().stream()
                .map(Mailbox.Mail::text)
                .toList();
    }

    /** Twenty places and ten units that come with three people each or with nobody: six of them come, and two places stay free. */
    @Test
    void unitsThatNameAllOrNoneAtOnceAreNeverOver() throws Exception {
        Run run = sample.run(20);
        List<Office> offices = Stream.generate(() -> new Office(3)).limit(10).toList();
        List<Boolean> came = AtOnce.run(offices.stream()
                .<Callable<Boolean>>map(office -> () -> tried(() -> nominate(office, run, true, 0, 1, 2)))
                .toList());
        assertEquals(6, came.stream().filter(c -> c).count());
        assertEquals(18, sample.pool(run).taken());
        for (int i = 0; i < offices.size(); i++) {
            Office office = offices.get(i);
            long in = office.people.stream()
                    .filter(p -> !bookingsOf(p.id(), run).isEmpty())
                    .count();
            assertEquals(came.get(i) ? 3 : 0, in, "all or none");
        }
    }

    /** Eight desks of one unit name different people at once: the share of three holds. */
    @Test
    void manyDesksOfAUnitNameNoMoreThanItsShare() throws Exception {
        Run run = sample.run(20);
        Office office = new Office(8);
        share(run, office, 1, 3, today().plusDays(2));
        List<Boolean> came = AtOnce.run(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> tried(() -> nominate(office, run, false, i)))
                .toList());
        assertEquals(3, came.stream().filter(c -> c).count());
        assertEquals(3, sample.pool(run).taken());
        assertEquals(0, sample.pool(run).reserved());
    }

    /** While the head sends another one, the first one cancels: the place has exactly one of the successor and who waited. */
    @Test
    void aSwapAgainstLeavingLeavesOnePlaceToOne() throws Exception {
        for (int round = 0; round < 8; round++) {
            Run run = sample.run(1);
            Office office = new Office(2);
            NominationRow made = nominate(office, run, true, 0);
            long nominee = Long.parseLong(made.nominees().get(0).id());
            BookingRow waiting = book(run);
            long booking = bookingsOf(office.id(0), run).get(0).id();
            List<Boolean> done = AtOnce.run(List.of(
                    () -> tried(() -> swap(office, nominee, 1)),
                    () -> tried(() -> does(Caller.SYSTEM, () -> bookings.cancelFor(booking, "Sakit")))));
            assertEquals(1, done.stream().filter(d -> d).count(), "who comes second is told so");
            assertEquals(1, sample.pool(run).taken());
            assertEquals(done.get(0) ? BookingStatus.WAITLISTED : BookingStatus.SEATED, status(waiting));
            assertEquals(
                    done.get(0),
                    bookingsOf(office.id(1), run).stream().anyMatch(Booking::isSeated),
                    "the successor sits if the head was first");
        }
    }

    /** Head and coordinator each send somebody else in the same place. */
    @Test
    void twoSwapsOfOnePlaceLetOneCome() throws Exception {
        for (int round = 0; round < 8; round++) {
            Run run = sample.run(2);
            Office office = new Office(3);
            NominationRow made = nominate(office, run, true, 0);
            long nominee = Long.parseLong(made.nominees().get(0).id());
            List<Boolean> done = AtOnce.run(
                    List.of(() -> tried(() -> swap(office, nominee, 1)), () -> tried(() -> swap(office, nominee, 2))));
            assertEquals(1, done.stream().filter(d -> d).count());
            assertEquals(1, sample.pool(run).taken());
            assertEquals(done.get(0), bookingsOf(office.id(1), run).stream().anyMatch(Booking::isSeated));
            assertEquals(done.get(1), bookingsOf(office.id(2), run).stream().anyMatch(Booking::isSeated));
        }
    }

    private static boolean tried(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    private NominationRow nominate(Office office, Run run, boolean whole, int... which) {
        return sample.as(
                office.head, () -> nominations.nominate(run.id(), NominationDetails.of(office.ids(which), whole)));
    }

    private void swap(Office office, long nominee, int successor) {
        does(office.head, () -> nominations.swap(nominee, office.id(successor), "Berhalangan"));
    }

    private void withdraw(Office office, long nominee) {
        does(office.head, () -> nominations.withdraw(nominee, "Berhalangan"));
    }

    private void does(Caller caller, Runnable deed) {
        sample.as(caller, (Callable<Void>) () -> {
            deed.run();
            return null;
        });
    }

    private void share(Run run, Office office, int least, int most, LocalDate deadline) {
        String code = sample.house(() -> units.row(office.unit, LONG_AGO)).code();
        sample.as(
                sample.organiser(run.organiserUnitId()),
                () -> boards.share(run.id(), code, null, new NominationShare(least, most, deadline)));
    }

    private void settle(Run run) {
        does(Caller.SYSTEM, () -> seating.settle(run.id()));
    }

    /** Somebody of nowhere. */
    private BookingRow book(Run run) {
        return sample.as(sample.trainee(), () -> bookings.book(run.id()));
    }

    private BookingStatus status(BookingRow row) {
        return sample.em().find(Booking.class, row.id()).status();
    }

    private List<Booking> bookingsOf(long person, Run run) {
        return sample.em()
                .createQuery(
                        "select b from Booking b join Enrolment e on e.id = b.enrolmentId where e.personId = :person and b.runId = :run order by b.scope desc, b.id",
                        Booking.class)
                .setParameter("person", person)
                .setParameter("run", run.id())
                .getResultList();
    }

    private long below(long parent, UnitKind kind) {
        return sample.house(() -> units.create("N" + Ids.next(), kind + " " + Ids.next(), kind, parent, LONG_AGO))
                .id();
    }

    private Caller head(long unit) {
        return sample.caller(sample.person(), Role.SUPERIOR, ScopeKind.UNIT, unit);
    }

    private long file() {
        return sample.house(() -> files.store(
                        new ByteArrayInputStream(PDF.getBytes(StandardCharsets.US_ASCII)),
                        "usulan.pdf",
                        FilePolicy.LETTER)
                .id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String body(List<Long> ids, boolean whole) {
        return "{\"people\":[" + ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","))
                + "],\"whole\":" + whole + "}";
    }

    private static HttpResponse<String> post(Visitor visitor, Run run, String body, String key) {
        return visitor.send(
                "POST",
                "/api/v1/runs/" + run.id() + "/nominations",
                "application/json",
                body,
                token(visitor),
                "Idempotency-Key",
                key);
    }

    private static HttpResponse<String> put(Visitor visitor, String place, String letter, String key) {
        return visitor.send("PUT", place, "application/pdf", letter, token(visitor), "Idempotency-Key", key);
    }

    private static String token(Visitor visitor) {
        return visitor.page("/profile.xhtml").selectFirst("meta[name=csrf]").attr("content");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    /** An agency with its head and so many people. */
    private final class Office {

        private final long unit = sample.unit().id();
        private final Caller head = head(unit);
        private final List<Person> people;

        Office(int size) {
            people = Stream.generate(() -> house.at(unit)).limit(size).toList();
        }

        long id(int which) {
            return people.get(which).id();
        }

        List<Long> ids(int... which) {
            return Arrays.stream(which).mapToObj(this::id).toList();
        }
    }
}
