package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.CourseService;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.Acting;
import id.binahumas.people.NewPost;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** One run, several classes, each on its own day: P1's programme is held twice by one action. */
@InContainer
class CohortServiceIT {

    @Inject
    CohortService cohorts;

    @Inject
    RunService runs;

    @Inject
    OfficialService officials;

    @Inject
    PersonService people;

    @Inject
    CourseService courses;

    @Inject
    UnitService units;

    @Inject
    Sample sample;

    @Test
    void copyingTheFirstDayForANewCohortIsOneAction() {
        Run run = sample.run();
        Caller organiser = sample.organiser(run.organiserUnitId());
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        long subject = sample.house(() -> courses.addSubject(run.courseId(), "Strategi konten", 90))
                .id();
        long room = sample.room(run.organiserUnitId(), "Aula", 100).id();
        LocalDate first = run.startsOn();
        as(
                organiser,
                () -> runs.addSession(
                        block.id(),
                        SessionDetails.of(
                                SessionKind.CEREMONY,
                                "Pembukaan",
                                null,
                                at(run, first, "08:00"),
                                at(run, first, "08:30"),
                                room,
                                null)));
        ClassSession taught = as(
                organiser,
                () -> runs.addSession(
                        block.id(),
                        SessionDetails.of(
                                SessionKind.TEACHING,
                                null,
                                subject,
                                at(run, first, "08:30"),
                                at(run, first, "10:00"),
                                room,
                                "https://meet.example/p1")));
        as(organiser, () -> {
            runs.addSpeaker(taught.id(), null, "Dewi Rahmawati, M.I.Kom.", "Pembuat konten");
            return null;
        });
        LocalDate second = run.endsOn().plusDays(1);

        int copied = as(organiser, () -> cohorts.copy(run.id(), new SessionCopy(null, first, second, null, true)));

        assertEquals(2, copied);
        List<SessionRow> sessions = sample.house(() -> runs.sessions(run.id()));
        assertEquals(
                List.of(1, 1, 2, 2), sessions.stream().map(SessionRow::cohort).toList());
        SessionRow again = sessions.get(3);
        assertEquals(at(run, second, "08:30"), again.startsAt());
        assertEquals(at(run, second, "10:00"), again.endsAt());
        assertEquals("Strategi konten", again.title());
        assertEquals(90, again.minutes());
        assertEquals("Aula", again.room());
        assertTrue(again.live());
        assertEquals(
                List.of("Dewi Rahmawati, M.I.Kom."),
                sample.house(() -> runs.speakers(run.id())).stream()
                        .filter(k -> k.sessionId() == again.id())
                        .map(SpeakerRow::name)
                        .toList());
        assertEquals(second, sample.house(() -> runs.find(run.id())).endsOn());
        assertEquals(second, sample.house(() -> runs.blocks(run.id())).get(0).endsOn());
        assertEquals(
                List.of(2L, 2L),
                as(organiser, () -> cohorts.rows(run.id())).stream()
                        .map(CohortRow::sessions)
                        .toList());

        long secondCohort = as(organiser, () -> cohorts.rows(run.id())).get(1).id();
        long firstCohort = as(organiser, () -> cohorts.rows(run.id())).get(0).id();
        assertEquals(
                "session.copy.twice",
                refusal(
                        organiser,
                        () -> cohorts.copy(
                                run.id(), new SessionCopy(firstCohort, first, second, secondCohort, false))));
        assertEquals(4, sample.house(() -> runs.sessions(run.id())).size());
    }

    @Test
    void anOfficialStandsThereWithTheOfficeOfTheDay() {
        Run run = sample.run();
        Caller organiser = sample.organiser(run.organiserUnitId());
        Person head = sample.person();
        LocalDate first = run.startsOn();
        LocalDate second = first.plusDays(1);
        long unit = sample.unit().id();
        sample.house(() -> people.appoint(head.id(), unit, "Sekretaris Daerah", null, null, LocalDate.of(2020, 1, 1)));
        Caller administrator = sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
        as(administrator, () -> people.appoint(head.id(), acting(unit, "Bupati", first)));
        ClassSession opening = as(
                organiser,
                () -> runs.addSession(
                        sample.block(run, BlockKind.CLASSROOM, false).id(),
                        SessionDetails.of(
                                SessionKind.CEREMONY,
                                "Pembukaan",
                                null,
                                at(run, first, "08:00"),
                                at(run, first, "09:00"),
                                null,
                                null)));
        assertEquals(0, opening.minutes());
        var found = as(organiser, () -> officials.find(opening.id(), head.name()));
        String wording =
                "Plt. Bupati, " + sample.house(() -> units.row(unit, first)).name();
        assertEquals(wording, found.get(0).wording());
        as(organiser, () -> add(opening, found.get(0).holdingId()));
        assertEquals(wording, office(run, opening.id()));
        assertEquals(
                "session.official.twice",
                refusal(organiser, () -> add(opening, found.get(0).holdingId())));

        // from the second day on it is a real one: what was on the first day stays
        as(administrator, () -> {
            people.endPost(
                    head.id(), found.get(0).holdingId(), version(found.get(0).holdingId()), second);
            return null;
        });
        assertEquals(wording, office(run, opening.id()));
        as(organiser, () -> cohorts.copy(run.id(), new SessionCopy(null, first, second, null, true)));
        long copy = sample.house(() -> runs.sessions(run.id())).get(1).id();
        assertTrue(office(run, copy).startsWith("Sekretaris Daerah"), office(run, copy));
    }

    @Test
    void cohortsAreAddedNamedAndRemovedWhileNobodyUsesThem() {
        Run run = sample.run();
        Caller organiser = sample.organiser(run.organiserUnitId());
        CohortRow only = as(organiser, () -> cohorts.rows(run.id())).get(0);
        assertEquals("cohort.last", refusal(organiser, () -> remove(only.id())));
        Cohort second = as(organiser, () -> cohorts.add(run.id(), "Puskesmas"));
        assertEquals(2, second.number());
        as(organiser, () -> {
            cohorts.rename(second.id(), second.version(), " ");
            return null;
        });
        assertNull(as(organiser, () -> cohorts.rows(run.id())).get(1).name());
        assertEquals("data.changed", refusal(organiser, () -> {
            cohorts.rename(second.id(), second.version() + 7, "Lain");
            return null;
        }));
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = as(
                organiser,
                () -> runs.addSession(
                        block.id(),
                        new SessionDetails(
                                SessionKind.TEACHING,
                                "Sesi",
                                null,
                                second.id(),
                                at(run, run.startsOn(), "08:00"),
                                at(run, run.startsOn(), "09:00"),
                                null,
                                null)));
        assertEquals("cohort.used", refusal(organiser, () -> remove(second.id())));
        as(organiser, () -> {
            runs.removeSession(session.id());
            return null;
        });
        as(organiser, () -> remove(second.id()));
        assertEquals(1, as(organiser, () -> cohorts.rows(run.id())).size());
        Cohort ofAnother = sample.house(() -> cohorts.add(sample.run().id(), null));
        assertThrows(NotFound.class, () -> as(organiser, () -> remove(ofAnother.id())));
        assertThrows(
                NotFound.class,
                () -> as(
                        organiser,
                        () -> runs.addSession(
                                block.id(),
                                new SessionDetails(
                                        SessionKind.TEACHING,
                                        "Sesi",
                                        null,
                                        ofAnother.id(),
                                        at(run, run.startsOn(), "08:00"),
                                        at(run, run.startsOn(), "09:00"),
                                        null,
                                        null))));
    }

    private static NewPost acting(long unit, String post, LocalDate from) {
        return new NewPost(unit, post, null, null, from, Acting.PLT, false);
    }

    private Object add(ClassSession session, long holding) {
        officials.add(session.id(), holding);
        return null;
    }

    private Object remove(long cohort) {
        cohorts.remove(cohort);
        return null;
    }

    private int version(long holding) {
        return sample.em()
                .createQuery("select h.version from PostHolding h where h.id = :id", Integer.class)
                .setParameter("id", holding)
                .getSingleResult();
    }

    private String office(Run run, long session) {
        return sample.house(() -> runs.speakers(run.id())).stream()
                .filter(k -> k.sessionId() == session)
                .findFirst()
                .orElseThrow()
                .office();
    }

    private static Instant at(Run run, LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(run.zone()).toInstant();
    }

    private <T> T as(Caller caller, Callable<T> deed) {
        return sample.as(caller, deed);
    }

    private String refusal(Caller caller, Callable<?> deed) {
        return assertThrows(Refusal.class, () -> sample.as(caller, deed)).key();
    }
}
