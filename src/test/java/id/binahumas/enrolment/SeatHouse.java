package id.binahumas.enrolment;

import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.MemoryRun;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;
import id.binahumas.schedule.SeatPool;
import id.binahumas.schedule.Segment;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.time.Zones;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real doors to the places of one run over rows in memory, and what can be done to them, each deed chosen by a number: what
 * is refused is undone, as the database would.
 */
final class SeatHouse {

    private static final int PEOPLE = 24;
    private static final int UNITS = 4;
    private static final int MOST = 6;

    private final Now clock = new Now();
    private final MemoryRun run = new MemoryRun(clock);
    private final MemoryEnrolments rows = new MemoryEnrolments();
    private final BookingService bookings = new BookingService();
    private final SeatingService seating = new SeatingService();
    private final Callers callers = new Callers();
    private final Map<String, List<Long>> before = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private boolean linesMayChange;

    SeatHouse() {
        Seating arrangement = new Seating();
        arrangement.enrolments = rows;
        arrangement.seatPools = run.door();
        arrangement.runs = run.runs();
        arrangement.granted = silent();
        arrangement.offered = silent();
        arrangement.placed = silent();
        arrangement.grantedInPart = silent();
        arrangement.placedInPart = silent();
        arrangement.opened = silent();
        bookings.enrolments = rows;
        bookings.seatPools = run.door();
        bookings.seating = arrangement;
        bookings.runs = run.runs();
        bookings.callers = callers;
        bookings.trail = new AuditTrail();
        bookings.clock = clock;
        bookings.cancelled = silent();
        bookings.left = silent();
        seating.enrolments = rows;
        seating.seating = arrangement;
        seating.seatPools = run.door();
        seating.runs = run.runs();
        seating.callers = callers;
        seating.trail = bookings.trail;
        seating.clock = clock;
        seating.cancelled = silent();
        seating.lapsed = silent();
        seating.returned = silent();
        seating.moved = silent();
        seating.missed = silent();
    }

    /** Does something, or leaves everything as it was. */
    void act(int number) {
        Choice choice = new Choice(number);
        before.clear();
        rows.waiting(run.run().id())
                .forEach(b -> before.computeIfAbsent(b.lineKey(), l -> new ArrayList<>())
                        .add(b.id()));
        linesMayChange = false;
        clock.now = clock.now.plusSeconds(1);
        Map<Object, Map<Field, Object>> kept = snapshot();
        List<List<Object>> lists = lists();
        List<List<Object>> copies =
                lists.stream().<List<Object>>map(ArrayList::new).toList();
        try {
            callers.runAs(Caller.SYSTEM, () -> deed(choice));
        } catch (Refusal refusal) {
            log.add("  refused: " + refusal.key());
            restore(kept);
            for (int i = 0; i < lists.size(); i++) {
                lists.get(i).clear();
                lists.get(i).addAll(copies.get(i));
            }
        } catch (IllegalStateException broken) {
            throw new IllegalStateException(broken.getMessage() + " after\n" + story(), broken);
        }
    }

    private void deed(Choice c) {
        long id = run.run().id();
        switch (c.of(20)) {
            case 0, 1, 2, 3, 4, 5 -> book(1 + c.of(PEOPLE), c.of(3) == 0);
            case 6, 7 ->
                any(c, rows.bookings).ifPresent(b -> {
                    say("cancel", b);
                    bookings.cancelFor(b.id(), "uji");
                });
            case 8, 9 -> any(c, run.pools()).ifPresent(p -> resize(c, p));
            case 10 -> {
                PoolKey key = key(c);
                say("add pool " + key);
                seating.add(id, key, cap(c));
                linesMayChange = true;
            }
            case 11 ->
                any(c, run.pools()).ifPresent(p -> {
                    say("remove pool", p);
                    linesMayChange = true;
                    seating.remove(id, p.id());
                });
            case 12 ->
                any(c, run.pools()).ifPresent(p -> {
                    say("reserve in", p);
                    linesMayChange = true;
                    Long segment = c.of(2) == 0
                            ? null
                            : any(c, run.segments()).orElseThrow().id();
                    Long unit = segment == null || c.of(3) == 0 ? Long.valueOf(1 + c.of(UNITS)) : null;
                    seating.reserve(
                            id,
                            p.id(),
                            segment,
                            unit,
                            1 + c.of(3),
                            LocalDate.now(clock).plusDays(1 + c.of(3)));
                });
            case 13 ->
                any(c, run.reserves()).ifPresent(r -> {
                    say("release " + r);
                    linesMayChange = true;
                    seating.release(r);
                });
            case 14 -> {
                say("a day goes by");
                clock.now = clock.now.plus(Duration.ofHours(20));
                linesMayChange = true;
                seating.settle(id);
            }
            case 15 -> {
                Integer hours = c.of(2) == 0 ? null : 12;
                say("offers of " + hours + " hours");
                run.run().ruleSeats(hours, null);
            }
            case 16 ->
                any(
                                c,
                                rows.bookings.stream()
                                        .filter(b -> b.status() == BookingStatus.OFFERED)
                                        .toList())
                        .ifPresent(b -> accept(b, person(b)));
            case 17 ->
                any(c, rows.bookings).ifPresent(b -> {
                    Segment to = any(c, run.segments()).orElseThrow();
                    say("move to " + to.number(), b);
                    linesMayChange = true;
                    seating.move(b.id(), to.id(), "uji");
                });
            case 18 ->
                any(c, rows.bookings).ifPresent(b -> {
                    Booking other = any(c, rows.bookings).orElseThrow();
                    say("swap with " + other.id(), b);
                    linesMayChange = true;
                    seating.swap(b.id(), other.id(), "uji");
                });
            default ->
                any(c, rows.bookings).ifPresent(b -> {
                    say("missed", b);
                    seating.missed(b.id(), "uji");
                });
        }
    }

    private void resize(Choice c, SeatPool pool) {
        SeatCap cap = cap(c);
        List<Long> holders = new ArrayList<>(rows.holding()
                .filter(b -> pool.appliesTo(b.claim()))
                .map(Booking::id)
                .toList());
        int excess = pool.excess(cap);
        List<Long> back = new ArrayList<>();
        while (back.size() < excess && !holders.isEmpty()) {
            back.add(holders.remove(c.of(holders.size())));
        }
        if (c.of(5) == 0 && !back.isEmpty()) {
            back.remove(0);
        }
        say("resize to " + cap + ", back " + back, pool);
        linesMayChange = true;
        seating.resize(run.run().id(), pool.id(), cap, back, "uji");
    }

    private SeatCap cap(Choice c) {
        return new SeatCap(
                c.of(4) == 0 ? null : Integer.valueOf(1 + c.of(MOST)),
                c.of(6) == 0 ? Integer.valueOf(1 + c.of(MOST)) : null,
                c.of(4) == 0 ? Integer.valueOf(1 + c.of(2)) : null,
                "uji");
    }

    private PoolKey key(Choice c) {
        Segment segment = any(c, run.segments()).orElseThrow();
        boolean ofBlock = c.of(4) == 0;
        boolean ofSession = !ofBlock && c.of(3) == 0;
        return new PoolKey(
                ofBlock ? run.blockApart() : null,
                ofSession ? any(c, run.sessions()).orElseThrow().id() : null,
                c.of(2) == 0 ? segment.cohortId() : null,
                c.of(3) == 0 ? segment.mode() : null,
                c.of(4) == 0 ? segment.id() : null);
    }

    /** Everything that must hold after any deed; empty if it does. */
    Optional<String> wrong() {
        return Stream.<Optional<String>>of(
                        counters(),
                        run.wrong(rows.holding().map(Booking::claim).toList()),
                        shares(),
                        freeSeats(),
                        parts(),
                        lines(),
                        turns())
                .flatMap(Optional::stream)
                .findFirst();
    }

    String story() {
        return String.join("\n", log);
    }

    private Optional<String> counters() {
        return run.pools().stream()
                .filter(p -> p.taken()
                                != rows.holding()
                                        .filter(b -> p.appliesTo(b.claim()))
                                        .count()
                        || p.capacity() != null && p.taken() + p.reserved() > p.capacity())
                .map(p -> "pool " + p.id() + " of " + p.capacity() + " counts " + p.taken() + " and keeps "
                        + p.reserved())
                .findFirst();
    }

    private Optional<String> shares() {
        return run.pools().stream()
                .filter(p -> p.unitMax() != null)
                .filter(p -> rows
                        .holding()
                        .map(Booking::claim)
                        .filter(p::appliesTo)
                        .collect(Collectors.groupingBy(c -> Optional.ofNullable(c.unitId()), Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(n -> n > p.unitMax()))
                .map(p -> "a unit has more than " + p.unitMax() + " in pool " + p.id())
                .findFirst();
    }

    private Optional<String> freeSeats() {
        LockedPools locked = run.door()
                .lock(run.run().id(), unit -> rows.seatedOfUnit(run.run().id(), unit));
        return rows.waiting(run.run().id()).stream()
                .filter(b -> locked.hasRoomFor(b.claim()))
                .map(b -> "a free seat for " + b.claim() + " who waits")
                .findFirst();
    }

    /** One place a person and scope; in a part of the run only who sits in it, and everybody who does takes or awaits it, or gave it up. */
    private Optional<String> parts() {
        List<SeatPart> apart =
                run.door().lock(run.run().id(), unit -> List.of()).partsApart();
        for (Enrolment enrolment : rows.enrolments) {
            List<Booking> own = rows.bookings(enrolment.id());
            Set<String> scopes = new HashSet<>();
            if (!own.stream().allMatch(b -> scopes.add(b.claim().scope() + " " + b.scopeId()))) {
                return Optional.of("two bookings of a scope");
            }
            Booking ofRun = own.stream().filter(Booking::isOfRun).findFirst().orElseThrow();
            List<Booking> parts = own.stream().filter(b -> !b.isOfRun()).toList();
            if (!ofRun.isSeated() && parts.stream().anyMatch(Booking::isActive)) {
                return Optional.of("a place in a part without one in the run");
            }
            if (ofRun.isSeated()
                    && apart.stream()
                            .filter(a -> isFor(a, ofRun))
                            .anyMatch(a -> parts.stream()
                                    .noneMatch(p -> a.equals(p.claim().part())))) {
                return Optional.of("sits in the run and has no place in its part");
            }
            if (parts.stream()
                    .filter(Booking::isActive)
                    .anyMatch(p -> !isFor(p.claim().part(), ofRun))) {
                return Optional.of("a place in a session of another cohort");
            }
            if (ofRun.isActive() == enrolment.isCancelled()) {
                return Optional.of("an enrolment that is not what its booking is");
            }
            if (ofRun.isActive()
                    && parts.stream()
                            .filter(Booking::isActive)
                            .anyMatch(p ->
                                    !p.claim().equals(ofRun.claim().in(p.claim().part())))) {
                return Optional.of("another segment in a part");
            }
        }
        return Optional.empty();
    }

    private boolean isFor(SeatPart part, Booking ofRun) {
        return !part.isSession()
                || run.sessions().stream().anyMatch(s -> s.id() == part.id() && s.isFor(ofRun.cohortId()));
    }

    private Optional<String> lines() {
        LockedPools locked = run.door().lock(run.run().id(), unit -> List.of());
        List<Booking> waiting = rows.waiting(run.run().id());
        if (waiting.stream().map(Booking::queueNo).distinct().count() != waiting.size()) {
            return Optional.of("two with one number");
        }
        return waiting.stream()
                .filter(b -> !b.lineKey().equals(locked.line(b.claim())))
                .map(b -> "stands in " + b.lineKey() + " instead of " + locked.line(b.claim()))
                .findFirst();
    }

    /** Who moved up in a line was the first of it: whoever still waits there waited behind. */
    private Optional<String> turns() {
        if (linesMayChange) {
            return Optional.empty();
        }
        for (List<Long> line : before.values()) {
            boolean stillWaits = false;
            for (long id : line) {
                Booking booking = rows.booking(id).orElseThrow();
                if (booking.isWaiting()) {
                    stillWaits = true;
                } else if (booking.holdsSeat() && stillWaits) {
                    return Optional.of("somebody was overtaken");
                }
            }
        }
        return Optional.empty();
    }

    /** As the door does it, for somebody whose segment and unit are told by a number. */
    private void book(long person, boolean looksFull) {
        say("book " + person);
        Optional<Enrolment> known =
                rows.enrolments.stream().filter(e -> e.personId() == person).findFirst();
        Optional<Booking> earlier = known.flatMap(e -> rows.ofRun(e.id()));
        if (earlier.filter(b -> b.isActive() || b.wasMissed()).isPresent()) {
            throw new Refusal("booking.twice");
        }
        SeatClaim claim = placement(person).claim(run.run().id());
        LockedPools locked = run.door()
                .claim(
                        claim,
                        run.firstPool(),
                        looksFull,
                        unit -> rows.seatedOfUnit(run.run().id(), unit));
        Enrolment enrolment =
                known.orElseGet(() -> new Enrolment(run.run().id(), 1, person, Affiliation.NONE, clock.instant()));
        enrolment.register(Affiliation.NONE, clock.instant());
        enrolment.join(claim.cohortId());
        if (known.isEmpty()) {
            rows.add(enrolment);
        }
        Booking booking = earlier.orElseGet(() -> new Booking(enrolment.id(), claim, clock.instant()));
        booking.claim(claim);
        seating.seating.admit(locked, booking, clock.instant());
    }

    private Placement placement(long person) {
        Long unit = person % (UNITS + 1) == 0 ? null : Long.valueOf(person % (UNITS + 1));
        List<Segment> segments = run.segments();
        int which = (int) (person % (segments.size() + 1));
        return which == segments.size()
                ? Placement.ofUnit(unit)
                : new Placement(
                        segments.get(which).id(),
                        segments.get(which).cohortId(),
                        segments.get(which).mode(),
                        unit);
    }

    private void accept(Booking booking, long person) {
        say("accept", booking);
        callers.runAs(
                new Caller(person, person, "Orang " + person, "p" + person, Set.of()),
                () -> bookings.accept(booking.id()));
    }

    private long person(Booking booking) {
        return rows.byId(booking.enrolmentId()).orElseThrow().personId();
    }

    private void say(String what) {
        log.add(what);
    }

    private void say(String what, Object which) {
        log.add(what + ": " + (which instanceof Booking b ? b.id() + " " + b.status() + " " + b.claim() : which));
    }

    private <T> Optional<T> any(Choice c, List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(c.of(from.size())));
    }

    @SuppressWarnings("unchecked")
    private List<List<Object>> lists() {
        List<List<Object>> all = new ArrayList<>();
        run.kept().forEach(list -> all.add((List<Object>) list));
        all.add((List<Object>) (List<?>) rows.enrolments);
        all.add((List<Object>) (List<?>) rows.bookings);
        return all;
    }

    private Map<Object, Map<Field, Object>> snapshot() {
        Map<Object, Map<Field, Object>> all = new HashMap<>();
        lists().forEach(list -> list.forEach(entity -> all.put(entity, values(entity))));
        return all;
    }

    private static Map<Field, Object> values(Object entity) {
        Map<Field, Object> values = new HashMap<>();
        for (Class<?> type = entity.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    values.put(field, value(field, entity));
                }
            }
        }
        return values;
    }

    private static Object value(Field field, Object entity) {
        try {
            field.setAccessible(true);
            return field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void restore(Map<Object, Map<Field, Object>> kept) {
        kept.forEach((entity, values) -> values.forEach((field, value) -> {
            try {
                field.set(entity, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                SeatHouse.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }

    /** Draws small choices from one number. */
    private static final class Choice {
        private long rest;

        Choice(int number) {
            rest = number;
        }

        int of(int most) {
            rest = rest * 6364136223846793005L + 1442695040888963407L;
            return (int) Math.floorMod(rest >>> 33, (long) most);
        }
    }

    private static final class Now extends Clock {
        private Instant now = Instant.parse("2041-03-05T03:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Zones.HOME;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
