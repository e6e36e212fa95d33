package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who takes part in a run is found by name, unit and standing, page by page, with what else they do on those days. */
@InContainer
class RosterServiceIT {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final int LOOKS = 5;
    private static final int MANY = 30;
    private static final int SIZE = 25;

    @Inject
    RosterService rosters;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Sample sample;

    @Test
    void peopleAreFoundByTheirNameOrTheirUnits() {
        Run run = sample.run();
        WorkUnit health = sample.unit();
        book(run, person("Siti Nurhaliza", health.id()));
        book(run, person("Bambang Prasetyo", sample.unit().id()));
        assertEquals(List.of("Siti Nurhaliza"), names(run, words("NURHAL")));
        assertEquals(List.of("Siti Nurhaliza"), names(run, words(health.code())));
        assertEquals(List.of("Bambang Prasetyo", "Siti Nurhaliza"), names(run, words("")));
        assertEquals(List.of(), names(run, words("%")));
    }

    @Test
    void aUnitIsLookedForWithAllBelowIt() {
        Run run = sample.run();
        WorkUnit agency = sample.unit();
        long division = sample.house(
                        () -> units.create("B" + Ids.next(), "Bidang", UnitKind.DIVISION, agency.id(), FROM))
                .id();
        book(run, person("Dewi", division));
        book(run, person("Eko", sample.unit().id()));
        Set<Long> found = as(run, () -> rosters.unitAndBelow(agency.code()));
        assertEquals(Set.of(agency.id(), division), found);
        assertEquals(List.of("Dewi"), names(run, new RosterFilter(null, null, null, null, null, found)));
        assertThrows(Refusal.class, () -> as(run, () -> rosters.unitAndBelow("Tidak Ada " + Ids.next())));
    }

    @Test
    void whoWaitsStandsInTheOrderOfTheLine() {
        Run run = sample.run(1);
        List.of("Zahra", "Yusuf", "Ahmad")
                .forEach(name -> book(run, person(name, sample.unit().id())));
        List<RosterLine> waiting = page(run, RosterFilter.of(BookingStatus.WAITLISTED), 0);
        assertEquals(
                List.of("Yusuf", "Ahmad"),
                waiting.stream().map(l -> l.row().name()).toList());
        assertEquals(
                List.of(1L, 2L), waiting.stream().map(l -> l.row().position()).toList());
        assertEquals(3L, as(run, () -> rosters.count(run.id(), RosterFilter.of(null))));
        assertEquals(2L, as(run, () -> rosters.byStatus(run.id())).get(BookingStatus.WAITLISTED));
    }

    @Test
    void theSeatInABlockApartStandsBesideTheName() {
        Run run = sample.run(5);
        Block room = sample.block(run, BlockKind.CLASSROOM, false);
        sample.house(() -> {
            pools.standApart(room.id(), true);
            return seating.add(run.id(), PoolKey.ofBlock(room.id()), SeatCap.of(1, "Ruang"));
        });
        book(run, person("Ani", sample.unit().id()));
        book(run, person("Budi", sample.unit().id()));
        List<RosterLine> lines = page(run, RosterFilter.of(BookingStatus.SEATED), 0);
        assertEquals(BookingStatus.SEATED, lines.get(0).parts().get(0).status());
        assertEquals(BookingStatus.WAITLISTED, lines.get(1).parts().get(0).status());
        assertEquals(1L, lines.get(1).parts().get(0).position());
    }

    @Test
    void anotherRunOfTheSameDaysIsSaid() {
        Run run = sample.run();
        Run other = sample.run();
        Run left = sample.run();
        Person person = person("Citra", sample.unit().id());
        book(run, person);
        book(other, person);
        BookingRow gone = book(left, person);
        sample.house(() -> {
            bookings.cancelFor(gone.id(), "Berhalangan");
            return null;
        });
        List<OverlapRow> overlaps = page(run, RosterFilter.of(null), 0).get(0).overlaps();
        assertEquals(
                List.of(other.id()), overlaps.stream().map(OverlapRow::runId).toList());
    }

    @Test
    void othersFindNobody() {
        Run run = sample.run();
        BookingRow booking = book(run, sample.person());
        Run another = sample.run();
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(
                NotFound.class,
                () -> sample.as(stranger, () -> rosters.page(run.id(), RosterFilter.of(null), 0, SIZE)));
        assertThrows(
                NotFound.class,
                () -> sample.as(stranger, () -> {
                    rosters.openExport(run.id(), null);
                    return null;
                }));
        assertThrows(NotFound.class, () -> as(another, () -> rosters.line(another.id(), booking.id())));
    }

    @Test
    void aFullPageCostsNoMoreQuestionsThanOneLine() {
        Run run = sample.run(10);
        book(run, person("Satu", sample.unit().id()));
        long few = statements(run);
        for (int i = 0; i < MANY; i++) {
            book(run, person("Peserta " + i, sample.unit().id()));
        }
        assertEquals(few, statements(run));
        assertTrue(page(run, RosterFilter.of(null), 0).size() == SIZE);
        assertEquals(MANY + 1 - SIZE, page(run, RosterFilter.of(null), SIZE).size());
    }

    private long statements(Run run) {
        Caller organiser = sample.organiser(run.organiserUnitId());
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            long start = StatementCount.forRequests();
            sample.as(organiser, () -> rosters.part(run.id(), RosterFilter.of(null), 0, SIZE));
            fewest = Math.min(fewest, StatementCount.forRequests() - start);
        }
        return fewest;
    }

    private Person person(String name, long unit) {
        Person person = sample.house(() -> people.create(name, null, null, PersonKind.NON_ASN, null, null));
        sample.house(() -> people.appoint(person.id(), unit, "Pengelola", null, null, FROM));
        return person;
    }

    private BookingRow book(Run run, Person person) {
        return sample.as(sample.trainee(person), () -> bookings.book(run.id()));
    }

    private static RosterFilter words(String words) {
        return new RosterFilter(words, null, null, null, null, null);
    }

    private List<String> names(Run run, RosterFilter filter) {
        return page(run, filter, 0).stream().map(l -> l.row().name()).toList();
    }

    private List<RosterLine> page(Run run, RosterFilter filter, int first) {
        return as(run, () -> rosters.page(run.id(), filter, first, SIZE));
    }

    private <T> T as(Run run, Callable<T> question) {
        return sample.as(sample.organiser(run.organiserUnitId()), question);
    }
}
