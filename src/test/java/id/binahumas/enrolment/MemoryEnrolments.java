package id.binahumas.enrolment;

import id.binahumas.schedule.HeldSeats;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enrolments and bookings of one run in memory; answers what the questions to the database answer. */
final class MemoryEnrolments extends EnrolmentRepository {

    final List<Enrolment> enrolments = new ArrayList<>();
    final List<Booking> bookings = new ArrayList<>();

    @Override
    void add(Object entity) {
        if (entity instanceof Enrolment enrolment) {
            enrolments.add(enrolment);
        } else if (!bookings.contains(entity)) {
            bookings.add((Booking) entity);
        }
    }

    @Override
    Optional<Enrolment> byId(long id) {
        return enrolments.stream().filter(e -> e.id() == id).findFirst();
    }

    @Override
    Optional<Booking> booking(long id) {
        return bookings.stream().filter(b -> b.id() == id).findFirst();
    }

    @Override
    void readAnew(Object entity) {
        // there is one of each
    }

    @Override
    List<Booking> bookings(long enrolmentId) {
        return bookings.stream().filter(b -> b.enrolmentId() == enrolmentId).toList();
    }

    @Override
    List<Booking> headsOfLines(long runId) {
        return waiting(runId).stream()
                .collect(Collectors.toMap(Booking::lineKey, Function.identity(), (first, later) -> first))
                .values()
                .stream()
                .toList();
    }

    @Override
    Optional<Booking> behind(Booking booking) {
        return waiting(booking.runId()).stream()
                .filter(b -> b.lineKey().equals(booking.lineKey()) && b.queueNo() > booking.queueNo())
                .findFirst();
    }

    @Override
    List<Booking> waiting(long runId) {
        return bookings.stream()
                .filter(Booking::isWaiting)
                .sorted(Comparator.comparing(Booking::queueNo))
                .toList();
    }

    @Override
    List<Booking> seatedInRun(long runId) {
        return bookings.stream()
                .filter(b -> b.isOfRun() && b.isSeated())
                .sorted(Comparator.comparing(Booking::seatedAt).thenComparing(Booking::id))
                .toList();
    }

    @Override
    List<Booking> everOfPart(long runId, SeatPart part) {
        return bookings.stream().filter(b -> part.equals(b.claim().part())).toList();
    }

    @Override
    long frontOfLines(long runId) {
        return bookings.stream().map(Booking::queueNo).filter(Objects::nonNull).reduce(1L, Math::min);
    }

    @Override
    List<Booking> lapsedOffers(long runId, Instant now) {
        return bookings.stream().filter(b -> b.hasLapsed(now)).toList();
    }

    @Override
    List<SeatClaim> seatedOfUnit(long runId, Long unitId) {
        return holding()
                .map(Booking::claim)
                .filter(c -> Objects.equals(c.unitId(), unitId))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    List<HeldSeats> heldSeats(long runId) {
        Map<SeatClaim, Long> held = holding().collect(Collectors.groupingBy(Booking::claim, Collectors.counting()));
        return held.entrySet().stream()
                .map(e -> new HeldSeats(e.getKey(), e.getValue()))
                .toList();
    }

    Stream<Booking> holding() {
        return bookings.stream().filter(Booking::holdsSeat);
    }

    Optional<Booking> ofRun(long enrolmentId) {
        return bookings(enrolmentId).stream().filter(Booking::isOfRun).findFirst();
    }
}
