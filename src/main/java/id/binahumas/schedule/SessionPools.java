package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The places of its own that a session has when it is held once more or becomes somebody else's. */
@ApplicationScoped
class SessionPools {

    @Inject
    SeatPoolRepository pools;

    @Inject
    Event<SessionSeatsGiven> given;

    @Inject
    Clock clock;

    /** For whom a session is stays as soon as it is open, or somebody holds one of its own places. */
    void keepTo(ClassSession session, Long cohort) {
        if (Objects.equals(cohort, session.cohortId())) {
            return;
        }
        session.requireNotOpened(clock.instant());
        List<SeatPool> own = own(session);
        if (own.stream().anyMatch(p -> p.taken() > 0)) {
            throw new Refusal("session.cohort.seats");
        }
        session.keepTo(cohort);
        if (!own.isEmpty()) {
            given.fire(new SessionSeatsGiven(session.id()));
        }
    }

    /** The same places, all free, when it is held again so many days later; of its cohort they become the other one's. */
    void copy(ClassSession session, ClassSession again, long days) {
        List<SeatPool> own = own(session);
        if (own.isEmpty()) {
            return;
        }
        again.requireNotBegun(clock.instant(), "session.apart.begun");
        Map<Long, Long> copies = copies(session, again, own);
        Map<Long, SeatPool> made = new HashMap<>();
        for (SeatPool pool : own) {
            SeatPool copy = pool.copyTo(again.runId(), copies, true);
            pools.add(copy);
            made.put(pool.id(), copy);
        }
        pools.keepLike(again.runId(), made, copies, days);
        given.fire(new SessionSeatsGiven(again.id()));
    }

    private List<SeatPool> own(ClassSession session) {
        SeatPart part = SeatPart.session(session.id());
        return pools.lock(session.runId()).stream()
                .filter(p -> part.equals(p.part()))
                .toList();
    }

    private Map<Long, Long> copies(ClassSession session, ClassSession again, List<SeatPool> own) {
        Map<Long, Long> copies = new HashMap<>();
        copies.put(session.id(), again.id());
        own.stream().map(SeatPool::cohortId).filter(Objects::nonNull).forEach(cohort -> {
            boolean itsOwn = cohort.equals(session.cohortId());
            require(itsOwn || Objects.equals(session.cohortId(), again.cohortId()), session);
            copies.put(cohort, itsOwn ? again.cohortId() : cohort);
        });
        segments(session, own).forEach(segment -> {
            Long cohort = pools.segment(segment).orElseThrow().cohortId();
            require(cohort == null || again.isFor(cohort), session);
            copies.put(segment, segment);
        });
        return copies;
    }

    private Stream<Long> segments(ClassSession session, List<SeatPool> own) {
        List<Long> ids = own.stream().map(SeatPool::id).toList();
        return Stream.concat(
                        own.stream().map(SeatPool::segmentId),
                        pools.allReserves(session.runId()).stream()
                                .filter(r -> ids.contains(r.poolId()))
                                .map(SeatReserve::segmentId))
                .filter(Objects::nonNull);
    }

    private static void require(boolean copied, ClassSession session) {
        if (!copied) {
            throw new Refusal("session.copy.seats", session.title());
        }
    }
}
