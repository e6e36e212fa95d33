package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.time.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run whose pools are kept in memory instead of a database, with the real door to them: two cohorts that permit changes and
 * one that does not, segments in them, one for those who take part online, a block that may have places of its own, and two sessions that may, one of them of the first cohort.
 */
public final class MemoryRun {

    private final List<SeatPool> pools = new ArrayList<>();
    private final List<SeatReserve> reserves = new ArrayList<>();
    private final List<Cohort> cohorts = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final Run run;
    private final Block apart;
    private final Block common;
    private final List<ClassSession> sessions = new ArrayList<>();
    private final SeatPoolService door = new SeatPoolService();

    public MemoryRun(Clock clock) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.now(clock);
        run = new Run(
                1,
                1,
                new RunDetails(
                        "R",
                        null,
                        DeliveryMode.HYBRID,
                        null,
                        day.plusDays(200),
                        day.plusDays(205),
                        now.minus(1, ChronoUnit.DAYS),
                        now.plus(150, ChronoUnit.DAYS),
                        null,
                        null,
                        Zones.WIB));
        run.publish(now);
        for (int number = 1; number <= 3; number++) {
            Cohort cohort = new Cohort(run.id(), number);
            cohort.permitMoves(number != 3);
            cohorts.add(cohort);
            segments.add(new Segment(run.id(), number, "Segmen " + number, cohort.id(), DeliveryMode.CLASSROOM));
        }
        segments.add(new Segment(run.id(), 4, "Desa", cohorts.get(0).id(), DeliveryMode.ONLINE));
        apart = new Block(run.id(), 2, BlockKind.CLASSROOM, "Kelas", null, null, false);
        apart.standApart(true);
        common = new Block(run.id(), 1, BlockKind.CLASSROOM, "Bersama", null, null, false);
        for (int hour = 0; hour < 2; hour++) {
            Instant from = now.plus(200, ChronoUnit.DAYS).plus(hour, ChronoUnit.HOURS);
            sessions.add(
                    new ClassSession(common, SessionKind.TEACHING, "Sesi", null, from, from.plus(1, ChronoUnit.HOURS)));
        }
        sessions.get(0).keepTo(cohorts.get(0).id());
        pools.add(SeatPool.ofRun(run.id(), null, null));
        door.pools = new Pools();
        door.clock = clock;
        door.runs = runs();
    }

    public Run run() {
        return run;
    }

    public SeatPoolService door() {
        return door;
    }

    public List<SeatPool> pools() {
        return pools;
    }

    public List<Segment> segments() {
        return segments;
    }

    public long blockApart() {
        return apart.id();
    }

    public List<ClassSession> sessions() {
        return sessions;
    }

    public long firstPool() {
        return pools.get(0).id();
    }

    /** What a pool keeps and has not released, by id. */
    public List<Long> reserves() {
        return live().map(SeatReserve::id).toList();
    }

    /** All that an undone deed must leave as it was. */
    public List<List<?>> kept() {
        return List.of(pools, reserves);
    }

    /** Whether a pool counts as many kept places as its reserves say, and they as many of theirs as hold places. */
    public Optional<String> wrong(List<SeatClaim> held) {
        for (SeatPool pool : pools) {
            int open = live().filter(r -> r.poolId() == pool.id())
                    .mapToInt(SeatReserve::open)
                    .sum();
            if (pool.reserved() != open) {
                return Optional.of("kept " + pool.reserved() + " instead of " + open);
            }
        }
        return live().filter(r -> {
                    SeatPool pool = pools.stream()
                            .filter(p -> p.id() == r.poolId())
                            .findFirst()
                            .orElseThrow();
                    long seated = held.stream()
                            .filter(c -> pool.appliesTo(c) && r.isFor(c))
                            .count();
                    return seated != r.seated();
                })
                .map(r -> "a reserve counts " + r.seated())
                .findFirst();
    }

    /** The run as its door knows it, to the house itself. */
    public RunService runs() {
        return new RunService() {
            @Override
            public Run own(long runId) {
                return run;
            }

            @Override
            public Run find(long runId) {
                return run;
            }

            @Override
            public Block block(long blockId) {
                return blockId == apart.id() ? apart : common;
            }

            @Override
            public ClassSession session(long sessionId) {
                return sessions.stream()
                        .filter(s -> s.id() == sessionId)
                        .findFirst()
                        .orElseThrow(NotFound::new);
            }

            @Override
            public boolean isHeldAs(long runId, Role role) {
                return false;
            }
        };
    }

    private Stream<SeatReserve> live() {
        return reserves.stream().filter(r -> !r.isReleased());
    }

    /** Does what the statements do. */
    private final class Pools extends SeatPoolRepository {

        @Override
        void add(Object entity) {
            if (entity instanceof SeatPool pool) {
                pools.add(pool);
            } else {
                reserves.add((SeatReserve) entity);
            }
        }

        @Override
        void removeWithReserves(SeatPool pool) {
            pools.remove(pool);
            reserves.removeIf(r -> r.poolId() == pool.id());
        }

        @Override
        List<SeatPool> ofRun(long runId) {
            return pools;
        }

        @Override
        List<SeatPool> lock(long runId) {
            return pools;
        }

        @Override
        List<SeatPool> lockAndDeal(long runId, long first) {
            pools.get(0).deal();
            return pools;
        }

        @Override
        boolean take(long poolId) {
            SeatPool first = pools.get(0);
            if (first.isRuled() || !first.hasRoom()) {
                return false;
            }
            first.take();
            return true;
        }

        @Override
        List<SeatReserve> reserves(long runId) {
            return live().toList();
        }

        @Override
        Optional<Long> runOfReserve(long id) {
            return Optional.of(run.id());
        }

        @Override
        void detach(List<?> entities) {
            // whoever tries something out restores what there was
        }

        @Override
        List<RoomUse> rooms(long runId) {
            return List.of();
        }

        @Override
        Optional<Segment> segment(long id) {
            return segments.stream().filter(s -> s.id() == id).findFirst();
        }

        @Override
        Optional<Cohort> cohort(long id) {
            return Optional.of(
                    cohorts.stream().filter(c -> c.id() == id).findFirst().orElseThrow(NotFound::new));
        }
    }
}
