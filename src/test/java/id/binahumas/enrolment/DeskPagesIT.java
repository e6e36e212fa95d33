package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.UnitKind;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.Segment;
import id.binahumas.schedule.SegmentDetails;
import id.binahumas.schedule.SegmentService;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Mailbox;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk of a run, the roster and the superior's page, as browsers see them: offers, moves, blocks apart, why one waits, approvals. */
@InContainer
class DeskPagesIT {

    @Inject
    SeatingService seating;

    @Inject
    SegmentService segments;

    @Inject
    CohortService cohorts;

    @Inject
    SeatPoolService pools;

    @Inject
    Jobs jobs;

    @Inject
    DeskHouse house;

    @Inject
    Sample sample;

    @Inject
    TestClock testClock;

    @AfterEach
    void clockRunsOn() {
        testClock.reset();
    }

    @Test
    void anOfferedPlaceIsAcceptedOnThePage() {
        Run run = offering();
        DeskHouse.Guest first = registered(run);
        DeskHouse.Guest second = registered(run);
        DeskHouse.Guest third = registered(run);
        done(first.visitor().submit(page(run), "cancel", Map.of()));
        Document offer = second.visitor().page(page(run));
        assertTrue(offer.text().contains("Ada kursi untuk Anda"), offer.text());
        assertTrue(offer.text().contains("Kursi ini ditahan untuk Anda sampai"), offer.text());
        assertTrue(third.visitor().page(page(run)).text().contains("Anda nomor 1 di daftar tunggu"));
        String roster = "/organiser/enrolment/roster.xhtml?status=OFFERED&id=" + run.id();
        assertTrue(house.organiser(run)
                .visitor()
                .page(roster)
                .text()
                .contains(second.person().name()));
        done(second.visitor().submit(page(run), "accept", Map.of()));
        assertTrue(second.visitor().page(page(run)).text().contains("Anda mendapat kursi"));
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void whatNobodyTakesInTimeIsOfferedToTheNext() {
        Run run = offering();
        DeskHouse.Guest first = registered(run);
        DeskHouse.Guest second = registered(run);
        DeskHouse.Guest third = registered(run);
        done(first.visitor().submit(page(run), "cancel", Map.of()));
        Map<String, String> accept = second.visitor().fields(page(run), "accept", Map.of());
        testClock.advance(Duration.ofMinutes(61));
        Visitor late = house.again(second);
        accept.put("csrf", token(late));
        HttpResponse<String> over = late.post(page(run), accept);
        assertEquals(422, over.statusCode());
        // whether or not the house has passed it on in the meantime
        assertTrue(
                text(over).contains("Batas waktu tawaran kursi ini sudah lewat.")
                        || text(over).contains("Tidak ada kursi yang sedang ditawarkan kepada Anda."),
                text(over));
        does(() -> seating.settle(run.id()));
        assertTrue(late.page(page(run)).select("input[name=do][value=accept]").isEmpty());
        Visitor next = house.again(third);
        assertTrue(next.page(page(run)).text().contains("Ada kursi untuk Anda"));
        done(next.submit(page(run), "accept", Map.of()));
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void oneMovesToTheOtherDayOneselfAndTheBlockApartComesAlong() {
        Days days = new Days(1);
        Block classroom = days.classroom(5);
        DeskHouse.Guest guest = registered(days.run);
        assertTrue(guest.visitor().page(page(days.run)).text().contains("Kursi di bagian " + classroom.title()));
        Document desk = guest.visitor().page(page(days.run));
        assertTrue(desk.text().contains("Pindah ke Angkatan II"), desk.text());
        done(guest.visitor().submit(page(days.run), "move", Map.of()));
        Document after = guest.visitor().page(page(days.run));
        assertTrue(after.text().contains("Kelompok Anda: siang."), after.text());
        assertTrue(after.text().contains("Pindah ke Angkatan I"), after.text());
        List<Booking> all = bookings(guest, days.run);
        assertEquals(2, all.size());
        assertTrue(all.stream().allMatch(b -> b.isSeated() && b.cohortId().equals(days.two)), "the block’s place too");
        DeskHouse.Guest other = registered(days.run);
        HttpResponse<String> full = other.visitor().submit(page(days.run), "move", Map.of());
        assertEquals(422, full.statusCode());
        assertTrue(text(full).contains("Kelompok tujuan sudah penuh. Kursi semula tetap berlaku."), text(full));
        assertTrue(bookings(other, days.run).stream()
                .allMatch(b -> b.isSeated() && b.cohortId().equals(days.one)));
    }

    @Test
    void aBlockApartHasItsOwnPlacesOnTheDesk() {
        Run run = sample.run(40);
        Block classroom = classroom(run, 1);
        DeskHouse.Guest first = registered(run);
        DeskHouse.Guest second = registered(run);
        Document desk = second.visitor().page(page(run));
        assertTrue(desk.text().contains("Anda mendapat kursi"), desk.text());
        String part =
                desk.select("section[aria-label=" + classroom.title() + "]").text();
        assertTrue(part.contains("Kursi di bagian " + classroom.title()), part);
        assertTrue(part.contains("1 dari 1 kursi terisi") && part.contains("Daya muat ruang"), part);
        assertTrue(part.contains("Bagian ini punya kursi tersendiri"), part);
        done(first.visitor().submit(page(run), "cancel", Map.of()));
        String seated = second.visitor()
                .page(page(run))
                .select("section[aria-label=" + classroom.title() + "]")
                .text();
        assertFalse(seated.contains("kursi terisi"), seated);
    }

    @Test
    void whyOneWaitsNamesEachPoolWithWhatIsFreeAndNeeded() {
        Days days = new Days(9);
        does(() -> seating.add(days.run.id(), PoolKey.ofCohort(days.one), SeatCap.of(1, "Ruang pagi kecil")));
        registered(days.run);
        DeskHouse.Guest waiting = registered(days.run);
        String desk = waiting.visitor().page(page(days.run)).select("main").text();
        assertTrue(desk.contains("Mengapa saya menunggu?"), desk);
        String why = desk.replaceAll(".*Mengapa saya menunggu\\?|Keluar dari daftar tunggu.*", "");
        assertTrue(why.contains("1 dari 40 kursi terisi") && why.contains("Kosong 39"), why);
        assertTrue(why.contains("1 dari 1 kursi terisi · Ruang pagi kecil Penuh"), why);
        assertFalse(why.contains("Ruang siang"), "the places of the other day are not needed: " + why);
        assertTrue(why.contains("Anda perlu satu kursi di setiap bagian ini sekaligus"), why);
    }

    @Test
    void theRosterMovesAndTakesThatBackAlsoForWhoWaited() {
        Days days = new Days(9);
        does(() -> seating.add(days.run.id(), PoolKey.ofCohort(days.one), SeatCap.of(1, "Ruang pagi kecil")));
        registered(days.run);
        DeskHouse.Guest waiting = registered(days.run);
        Booking booking = bookings(waiting, days.run).get(0);
        Visitor organiser = house.committee(days.run).visitor();
        String roster = "/organiser/enrolment/roster.xhtml?id=" + days.run.id() + "&status=ALL";
        String open = roster + "&open=" + booking.id();
        assertEquals(422, organiser.submit(open, "move", Map.of("reason", " ")).statusCode());
        HttpResponse<String> moved = organiser.submit(
                open, "move", Map.of("target", String.valueOf(days.siang.id()), "reason", "Berhalangan pagi"));
        done(moved);
        assertEquals(BookingStatus.SEATED, bookings(waiting, days.run).get(0).status());
        String undo = moved.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        done(organiser.submit(undo, "moveBack", Map.of()));
        Booking back = bookings(waiting, days.run).get(0);
        assertEquals(BookingStatus.WAITLISTED, back.status());
        assertEquals(booking.queueNo(), back.queueNo());
        assertTrue(waiting.visitor().page(page(days.run)).text().contains("Anda nomor 1 di daftar tunggu"));
        Document ofOne = organiser.page(roster + "&cohort=" + days.one);
        assertTrue(ofOne.text().contains(waiting.person().name()), ofOne.text());
        assertFalse(organiser
                .page(roster + "&cohort=" + days.two)
                .select("tbody")
                .text()
                .contains(waiting.person().name()));
        String sheet = organiser
                .get("/organiser/enrolment/export?format=csv&status=ALL&id=" + days.run.id() + "&cohort=" + days.two)
                .body();
        assertFalse(sheet.contains(waiting.person().name()), sheet);
    }

    @Test
    void theSuperiorIsWrittenToAndDecidesOnAPage() {
        Run run = sample.run(1);
        does(() -> segments.askSuperiors(run.id(), true));
        long unit = house.unit(UnitKind.AGENCY, "Dinas Persetujuan");
        DeskHouse.Guest superior = house.superior(unit);
        DeskHouse.Guest first = house.trainee(unit);
        DeskHouse.Guest second = house.trainee(unit);
        assertTrue(first.visitor().page(page(run)).text().contains("Perlu persetujuan atasan"));
        done(first.visitor().submit(page(run), "book", Map.of()));
        done(second.visitor().submit(page(run), "book", Map.of()));
        jobs.drain();
        List<Mailbox.Mail> mails = Mailbox.of(superior.person().mail()).mails();
        assertEquals(2, mails.size());
        assertTrue(
                mails.get(0).subject().startsWith("Permohonan ikut pelatihan: "),
                mails.get(0).subject());
        assertTrue(
                mails.stream()
                        .anyMatch(m -> m.text().contains(first.person().name() + " (Dinas Persetujuan) memohon ikut")),
                mails.get(0).text());
        assertEquals(List.of(), Mailbox.of(first.person().mail()).mails());
        assertTrue(first.visitor().page(page(run)).text().contains("Menunggu persetujuan atasan"));
        assertEquals(0, sample.pool(run).taken());

        String approvals = "/unit/enrolment/approvals.xhtml";
        Document list = superior.visitor().page(approvals);
        assertTrue(list.text().contains("2 permohonan menunggu"), list.text());
        assertTrue(
                list.text().contains(first.person().name()) && list.text().contains("Dinas Persetujuan"), list.text());
        String ofFirst = String.valueOf(bookings(first, run).get(0).id());
        String ofSecond = String.valueOf(bookings(second, run).get(0).id());
        assertEquals(
                422,
                superior.visitor()
                        .submit(approvals, "decline", Map.of("id", ofSecond))
                        .statusCode());
        done(superior.visitor().submit(approvals, "decline", Map.of("id", ofSecond, "reason", "Bertugas di lapangan")));
        done(superior.visitor().submit(approvals, "approve", Map.of("id", ofFirst)));
        assertTrue(superior.visitor().page(approvals).text().contains("Tidak ada yang menunggu persetujuan"));
        assertTrue(first.visitor().page(page(run)).text().contains("Anda mendapat kursi"));
        String no = second.visitor().page(page(run)).text();
        assertTrue(no.contains("Permohonan Anda tidak disetujui") && no.contains("Bertugas di lapangan"), no);
        jobs.drain();
        assertTrue(Mailbox.of(second.person().mail()).mails().stream()
                .anyMatch(m -> m.text().contains("Bertugas di lapangan")));

        DeskHouse.Guest stranger = house.superior(house.unit(UnitKind.AGENCY, "Dinas Lain"));
        assertTrue(stranger.visitor().page(approvals).text().contains("Tidak ada permohonan"));
        Map<String, String> form = Map.of("do", "approve", "id", ofFirst, "csrf", token(stranger.visitor()));
        assertEquals(404, stranger.visitor().post(approvals, form).statusCode());
    }

    private static String token(Visitor visitor) {
        return visitor.page("/profile.xhtml").selectFirst("meta[name=csrf]").attr("content");
    }

    private Run offering() {
        Run run = sample.run(1);
        does(() ->
                pools.ruleSeats(run.id(), sample.em().find(Run.class, run.id()).version(), 1, null));
        return run;
    }

    private DeskHouse.Guest registered(Run run) {
        DeskHouse.Guest guest = house.trainee(house.unit(UnitKind.AGENCY, "Dinas Meja"));
        done(guest.visitor().submit(page(run), "book", Map.of()));
        return guest;
    }

    private List<Booking> bookings(DeskHouse.Guest guest, Run run) {
        sample.em().clear();
        return sample.em()
                .createQuery(
                        "select b from Booking b join Enrolment e on e.id = b.enrolmentId where e.personId = :person and b.runId = :run order by b.id",
                        Booking.class)
                .setParameter("person", guest.person().id())
                .setParameter("run", run.id())
                .getResultList();
    }

    private Block classroom(Run run, int places) {
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        does(() -> pools.standApart(block.id(), true));
        does(() -> seating.add(run.id(), PoolKey.ofBlock(block.id()), SeatCap.of(places, "Daya muat ruang")));
        return block;
    }

    private static String page(Run run) {
        return "/run.xhtml?id=" + run.id();
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), text(answer));
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private void does(Runnable deed) {
        sample.house(() -> {
            deed.run();
            return null;
        });
    }

    /** A run of two days between which people may change; everybody of an agency fits both, and belongs to the first. */
    private final class Days {

        final Run run = sample.run(40);
        final long one = sample.house(() -> cohorts.rows(run.id())).get(0).id();
        final long two = sample.house(() -> cohorts.add(run.id(), null)).id();
        final Segment siang;

        Days(int placesOfTheSecond) {
            does(() -> pools.permitMoves(one, true));
            does(() -> pools.permitMoves(two, true));
            segment("pagi", one);
            siang = segment("siang", two);
            does(() -> seating.add(run.id(), PoolKey.ofCohort(two), SeatCap.of(placesOfTheSecond, "Ruang siang")));
        }

        Block classroom(int places) {
            return DeskPagesIT.this.classroom(run, places);
        }

        private Segment segment(String name, long cohort) {
            return sample.house(() -> {
                Segment segment = segments.add(run.id(), new SegmentDetails(name, cohort, null));
                segments.addUnitKind(segment.id(), UnitKind.AGENCY, false);
                return segment;
            });
        }
    }
}
