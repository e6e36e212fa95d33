package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.Course;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many organisers who want the same room, or the same resource person, in the same moment; and the twin without the guard. */
@InContainer
class RoomClashRaceIT {

    private static final int ORGANISERS = 20;
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final int COURSE = 4;

    @Inject
    RunService runs;

    @Inject
    RoomRepository rooms;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Test
    void ofTwentyOrganisersOneGetsTheRoomAndTheOthersAreToldWhoHasIt() throws Exception {
        long unit = sample.unit().id();
        Room room = sample.room(unit, "Aula", 100);
        List<Plan> plans = plans(unit);
        List<Answer> answers = AtOnce.run(plans.stream()
                .<Callable<Answer>>map(p ->
                        () -> answer(p, () -> runs.addSession(p.block().id(), in(room, p.start()))))
                .toList());
        assertOneGotIt(answers, "room.taken");
        assertEquals(1, heldIn(room));
    }

    @Test
    void ofTwentySessionsMovedIntoTheRoomOneMoves() throws Exception {
        long unit = sample.unit().id();
        Room room = sample.room(unit, "Aula", 100);
        List<Plan> plans = plans(unit);
        List<ClassSession> sessions = plans.stream()
                .map(p -> sample.session(p.block(), p.start(), TWO_HOURS))
                .toList();
        List<Answer> answers = AtOnce.run(IntStream.range(0, ORGANISERS)
                .<Callable<Answer>>mapToObj(i -> () -> answer(plans.get(i), () -> {
                    runs.editSession(
                            sessions.get(i).id(),
                            sessions.get(i).version(),
                            in(room, plans.get(i).start().plusSeconds(60)));
                    return null;
                }))
                .toList());
        assertOneGotIt(answers, "room.taken");
        assertEquals(1, heldIn(room));
    }

    @Test
    void ofTwentySessionsOneGetsTheResourcePerson() throws Exception {
        long speaker = sample.person().id();
        List<Plan> plans = plans(sample.unit().id());
        List<ClassSession> sessions = plans.stream()
                .map(p -> sample.session(p.block(), p.start(), TWO_HOURS))
                .toList();
        List<Answer> answers = AtOnce.run(IntStream.range(0, ORGANISERS)
                .<Callable<Answer>>mapToObj(i -> () -> answer(plans.get(i), () -> {
                    runs.addSpeaker(sessions.get(i).id(), speaker, "Narasumber", null);
                    return null;
                }))
                .toList());
        assertOneGotIt(answers, "speaker.taken");
        long engaged = sample.em()
                .createQuery("select count(k) from SessionSpeaker k where k.personId = :person", Long.class)
                .setParameter("person", speaker)
                .getSingleResult();
        assertEquals(1, engaged);
    }

    /** Half of the sessions of two rooms want into the other one, all in the same moment: each is moved or refused, none gets stuck. */
    @Test
    void whoMovesCrosswiseNeitherSharesARoomNorGetsStuck() throws Exception {
        long unit = sample.unit().id();
        List<Room> both = List.of(sample.room(unit, "Ruang 1", 30), sample.room(unit, "Ruang 2", 30));
        List<Plan> plans = plans(unit);
        List<ClassSession> sessions = new ArrayList<>();
        for (int i = 0; i < ORGANISERS; i++) {
            Plan plan = plans.get(i);
            Instant start = plan.day().plus(TWO_HOURS.multipliedBy(i / 2));
            Room first = both.get(i % 2);
            sessions.add(sample.as(
                    plan.organiser(), () -> runs.addSession(plan.block().id(), in(first, start))));
        }
        List<Callable<Answer>> moves = new ArrayList<>();
        for (int i = 0; i < ORGANISERS; i++) {
            Plan plan = plans.get(i);
            ClassSession session = sessions.get(i);
            Room other = both.get(1 - i % 2);
            Instant start = session.startsAt().plus(TWO_HOURS.multipliedBy(i % 4 == 0 ? 20 : 1));
            moves.add(() -> answer(plan, () -> {
                runs.editSession(session.id(), session.version(), in(other, start));
                return null;
            }));
        }
        Collections.shuffle(moves, new Random(7));
        List<Answer> answers = AtOnce.run(moves);
        assertTrue(answers.stream().anyMatch(a -> a.refusal() == null), "nobody could move");
        assertEquals(ORGANISERS, heldIn(both.get(0)) + heldIn(both.get(1)));
        both.forEach(room -> assertEquals(0, doubled(room)));
    }

    /** Without the guard: everybody reads that the room is free before anybody writes, and all of them hold it. */
    @Test
    void whoLooksFirstAndWritesThenHoldsTheRoomTwice() throws Exception {
        long unit = sample.unit().id();
        Room room = sample.room(unit, "Aula", 100);
        List<ClassSession> sessions = plans(unit).stream()
                .limit(5)
                .map(p -> sample.session(p.block(), p.start(), TWO_HOURS))
                .toList();
        CyclicBarrier allHaveLooked = new CyclicBarrier(sessions.size());
        AtOnce.run(sessions.stream()
                .<Callable<Boolean>>map(session -> () -> {
                    transaction.begin();
                    boolean free = heldIn(room) == 0;
                    allHaveLooked.await(60, TimeUnit.SECONDS);
                    if (free) {
                        sample.em()
                                .createQuery("update ClassSession s set s.roomId = :room where s.id = :id")
                                .setParameter("room", room.id())
                                .setParameter("id", session.id())
                                .executeUpdate();
                    }
                    transaction.commit();
                    return free;
                })
                .toList());
        assertTrue(doubled(room) > 0, "one room, held by " + heldIn(room));
        assertFalse(rooms.heldTwice(Instant.EPOCH, 1).isEmpty());
        transaction.begin();
        sample.em()
                .createQuery("update ClassSession s set s.roomId = null where s.roomId = :room")
                .setParameter("room", room.id())
                .executeUpdate();
        transaction.commit();
    }

    private void assertOneGotIt(List<Answer> answers, String key) {
        List<Answer> got = answers.stream().filter(a -> a.refusal() == null).toList();
        assertEquals(1, got.size());
        String winner = got.get(0).plan().course();
        answers.stream().filter(a -> a.refusal() != null).forEach(a -> {
            assertEquals(key, a.refusal().key());
            assertEquals(winner, a.refusal().args()[COURSE]);
        });
    }

    private Answer answer(Plan plan, Callable<?> deed) {
        try {
            sample.as(plan.organiser(), deed);
            return new Answer(plan, null);
        } catch (Refusal refusal) {
            return new Answer(plan, refusal);
        }
    }

    private List<Plan> plans(long unit) {
        return IntStream.range(0, ORGANISERS)
                .mapToObj(i -> {
                    Course course = sample.course(unit);
                    Run run = sample.run(course.id());
                    Block block = sample.block(run, BlockKind.CLASSROOM, false);
                    Instant day = run.startsOn().atTime(8, 0).atZone(run.zone()).toInstant();
                    return new Plan(
                            sample.organiser(unit), course.title(), block, day, day.plus(Duration.ofMinutes(i)));
                })
                .toList();
    }

    private static SessionDetails in(Room room, Instant start) {
        return SessionDetails.of(SessionKind.TEACHING, "Praktik", null, start, start.plus(TWO_HOURS), room.id(), null);
    }

    private long heldIn(Room room) {
        return sample.em()
                .createQuery("select count(s) from ClassSession s where s.roomId = :room", Long.class)
                .setParameter("room", room.id())
                .getSingleResult();
    }

    /** Pairs of sessions in the room at the same time. */
    private long doubled(Room room) {
        return sample.em()
                .createQuery("""
                        select count(a) from ClassSession a join ClassSession b on b.roomId = a.roomId and b.id > a.id
                          and b.startsAt < a.endsAt and b.endsAt > a.startsAt where a.roomId = :room""", Long.class)
                .setParameter("room", room.id())
                .getSingleResult();
    }

    private record Plan(Caller organiser, String course, Block block, Instant day, Instant start) {}

    private record Answer(Plan plan, Refusal refusal) {}
}
