package id.binahumas.enrolment;

import id.binahumas.schedule.HeldSeats;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.RoomsMeasured;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SessionRemoved;
import id.binahumas.schedule.SessionSeatsGiven;
import id.binahumas.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What happens to the places of a run while it is locked: who sits down, who stands in line, who leaves, who moves up. Places
 * are taken and freed before the bookings say so.
 */
@ApplicationScoped
class Seating {

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    SeatPoolService seatPools;

    @Inject
    RunService runs;

    @Inject
    Clock clock;

    @Inject
    Event<SeatGranted> granted;

    @Inject
    Event<SeatOffered> offered;

    @Inject
    Event<PlacedInLine> placed;

    @Inject
    Event<PartSeatGranted> grantedInPart;

    @Inject
    Event<PlacedInPartLine> placedInPart;

    @Inject
    Event<PartOpened> opened;

    /** A larger room may hold some of those who wait. */
    void on(@Observes RoomsMeasured event) {
        promote(lock(event.runId()), event.runId(), clock.instant());
    }

    /** Whom it is for no more waits there no more; whom it is for takes or awaits a place there. */
    void on(@Observes SessionSeatsGiven event) {
        SeatPart part = SeatPart.session(event.sessionId());
        long runId = runs.session(event.sessionId()).runId();
        LockedPools locked = lock(runId);
        Instant now = clock.instant();
        enrolments.ofPart(runId, part).stream()
                .filter(b -> !isFor(part, b.cohortId()))
                .forEach(b -> {
                    release(locked, b);
                    b.cancel(BookingEnd.WITH_RUN, now);
                });
        admitAll(locked, runId, part, now);
    }

    /** Who waited there, or sat there when everybody did, has nothing there any more. */
    void on(@Observes SessionRemoved event) {
        long runId = runs.session(event.sessionId()).runId();
        enrolments
                .ofPart(runId, SeatPart.session(event.sessionId()))
                .forEach(b -> b.cancel(BookingEnd.WITH_RUN, clock.instant()));
    }

    LockedPools lock(long runId) {
        return seatPools.lock(runId, seatedOfUnit(runId));
    }

    /** Whom a unit has sitting in a run. */
    Function<Long, List<SeatClaim>> seatedOfUnit(long runId) {
        return unit -> enrolments.seatedOfUnit(runId, unit);
    }

    /** The booking as it is under the lock. */
    Booking locked(long bookingId) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        enrolments.readAnew(booking);
        return booking;
    }

    /** The enrolment and the booking of somebody new, or of one who comes back; what comes of them is for the places to say. */
    Booking enter(Candidate candidate, long personId, Instant now) {
        SeatClaim claim = candidate.claim();
        Enrolment enrolment = Optional.ofNullable(candidate.standing().enrolment())
                .orElseGet(() -> new Enrolment(
                        claim.runId(), candidate.run().courseId(), personId, candidate.affiliation(), now));
        enrolment.register(candidate.affiliation(), now);
        enrolment.join(claim.cohortId());
        // after its state is known, as whatever changes later is written a second time
        enrolments.add(enrolment);
        Booking booking = candidate.earlier().orElseGet(() -> new Booking(enrolment.id(), claim, now));
        booking.claim(claim);
        return booking;
    }

    /**
     * Somebody in the place of another one: the same seats, or the same numbers in the lines, in the run and in its parts;
     * nobody else moves.
     */
    Booking replace(LockedPools locked, Booking given, Candidate next, long personId, Instant now) {
        boolean sits = given.holdsSeat();
        Long number = given.queueNo();
        Map<Long, Long> numbers = new HashMap<>();
        enrolments.bookings(given.enrolmentId()).stream()
                .filter(part -> !part.isOfRun() && part.isWaiting())
                .forEach(part -> numbers.put(part.scopeId(), part.queueNo()));
        end(locked, given, BookingEnd.REPLACED, now);
        enrolments.byId(given.enrolmentId()).orElseThrow().cancel();
        Booking booking = enter(next, personId, now);
        if (!sits) {
            booking.waitInLine(locked.line(booking.claim()), number, now);
            enrolments.add(booking);
            placed.fire(new PlacedInLine(booking.enrolmentId()));
            return booking;
        }
        admit(locked, booking, now);
        enrolments.bookings(booking.enrolmentId()).stream()
                .filter(part -> !part.isOfRun() && part.isWaiting() && numbers.containsKey(part.scopeId()))
                .forEach(part -> part.backToLine(locked.line(part.claim()), numbers.get(part.scopeId()), now));
        return booking;
    }

    /** Somebody new: seated, with all that stands apart, or in line; who asked the superior first stands where that was. */
    void admit(LockedPools locked, Booking booking, Instant now) {
        SeatClaim claim = booking.claim();
        if (!locked.hasRoomFor(claim)) {
            boolean asked = booking.isRequested();
            booking.waitInLine(locked.line(claim), asked ? booking.queueNo() : locked.deal(), now);
            // after its state is known, as whatever changes later is written a second time
            enrolments.add(booking);
            placed.fire(new PlacedInLine(booking.enrolmentId()));
            return;
        }
        locked.take(claim);
        booking.leaveLine();
        booking.seat(now);
        enrolments.add(booking);
        granted.fire(new SeatGranted(booking.enrolmentId(), false));
        admitToParts(locked, booking, now);
        if (locked.hasWidened()) {
            promote(locked, booking.runId(), now);
        }
    }

    /** Who sits in the run takes or awaits a place in each part of theirs that has places of its own. */
    void admitToParts(LockedPools locked, Booking ofRun, Instant now) {
        admitTo(locked, ofRun, partsFor(locked, ofRun.cohortId()), now);
    }

    /** The same for who changed cohorts, in the parts that were not theirs before. */
    void admitToNewParts(LockedPools locked, Booking ofRun, Long cohortBefore, Instant now) {
        List<SeatPart> before = partsFor(locked, cohortBefore);
        admitTo(
                locked,
                ofRun,
                partsFor(locked, ofRun.cohortId()).stream()
                        .filter(p -> !before.contains(p))
                        .toList(),
                now);
    }

    /**
     * Everybody who sits in the run takes or awaits a place in a part that has places of its own from now on. They may be
     * thousands: nothing is asked of each of them, and what becomes of them is told of all at once.
     */
    void admitAll(LockedPools locked, long runId, SeatPart part, Instant now) {
        Map<Long, Booking> known = enrolments.everOfPart(runId, part).stream()
                .collect(Collectors.toMap(Booking::enrolmentId, Function.identity()));
        List<Long> seated = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        for (Booking ofRun : enrolments.seatedInRun(runId)) {
            SeatClaim claim = ofRun.claim().in(part);
            Booking booking = known.get(ofRun.enrolmentId());
            if (!isFor(part, ofRun.cohortId()) || booking != null && booking.isActive()) {
                continue;
            }
            Booking place = booking == null ? new Booking(ofRun.enrolmentId(), claim, now) : booking;
            place.claim(claim);
            (seat(locked, place, now) ? seated : waiting).add(ofRun.enrolmentId());
        }
        opened.fire(new PartOpened(runId, part, List.copyOf(seated), List.copyOf(waiting)));
    }

    private void admitTo(LockedPools locked, Booking ofRun, List<SeatPart> parts, Instant now) {
        if (parts.isEmpty()) {
            return;
        }
        List<Booking> known = enrolments.bookings(ofRun.enrolmentId());
        for (SeatPart part : parts) {
            SeatClaim claim = ofRun.claim().in(part);
            Booking booking = known.stream()
                    .filter(b -> part.equals(b.claim().part()))
                    .findFirst()
                    .orElseGet(() -> new Booking(ofRun.enrolmentId(), claim, now));
            if (!booking.isActive()) {
                booking.claim(claim);
                admitToPart(locked, booking, now);
            }
        }
    }

    /** A block is for all, a session may be for one cohort alone; so is what somebody booked there. */
    boolean isFor(SeatPart part, Long cohort) {
        return part == null || !part.isSession() || runs.session(part.id()).isFor(cohort);
    }

    /** Those of a cohort that have places of their own. */
    List<SeatPart> partsFor(LockedPools locked, Long cohort) {
        return locked.partsApart().stream().filter(p -> isFor(p, cohort)).toList();
    }

    private void admitToPart(LockedPools locked, Booking booking, Instant now) {
        if (seat(locked, booking, now)) {
            grantedInPart.fire(
                    new PartSeatGranted(booking.enrolmentId(), booking.claim().part(), false));
        } else {
            placedInPart.fire(
                    new PlacedInPartLine(booking.enrolmentId(), booking.claim().part()));
        }
    }

    /** Whether there was a place; else it stands in line. */
    private boolean seat(LockedPools locked, Booking booking, Instant now) {
        SeatClaim claim = booking.claim();
        boolean room = locked.hasRoomFor(claim);
        if (room) {
            locked.take(claim);
            booking.leaveLine();
            booking.seat(now);
        } else {
            booking.waitInLine(locked.line(claim), locked.deal(), now);
        }
        enrolments.add(booking);
        return room;
    }

    /** Ends a booking; with that of the run end those of its parts. */
    void end(LockedPools locked, Booking booking, BookingEnd by, Instant now) {
        release(locked, booking);
        booking.cancel(by, now);
        endParts(locked, booking, now);
    }

    void endParts(LockedPools locked, Booking ofRun, Instant now) {
        if (!ofRun.isOfRun()) {
            return;
        }
        for (Booking part : enrolments.bookings(ofRun.enrolmentId())) {
            if (!part.isOfRun() && part.isActive()) {
                release(locked, part);
                part.cancel(BookingEnd.WITH_RUN, now);
            }
        }
    }

    /** What it holds goes back to the pools. */
    void release(LockedPools locked, Booking booking) {
        if (booking.holdsSeat()) {
            locked.free(booking.claim());
        }
    }

    /** Says yes, in time, to an offered place. */
    void accept(LockedPools locked, Booking booking, Instant now) {
        booking.accept(now);
        sat(locked, booking, now);
        if (locked.hasWidened()) {
            promote(locked, booking.runId(), now);
        }
    }

    /** Gives free places to the lines, while the run gives any. */
    void promote(LockedPools locked, long runId, Instant now) {
        Run run = runs.find(runId);
        if (!run.givesPlaces(now) || !locked.mayHaveRoom()) {
            return;
        }
        Promotion promotion = new Promotion(locked, enrolments::behind, booking -> moveUp(locked, booking, run, now));
        do {
            promotion.run(enrolments.headsOfLines(runId));
        } while (locked.hasWidened());
    }

    /** How many would move up if the pools were as they are tried out here. */
    int promoted(LockedPools tried, long runId) {
        Waiting waiting = new Waiting(enrolments.waiting(runId));
        Promotion promotion = new Promotion(tried, waiting::behind, booking -> tried.take(booking.claim()));
        do {
            promotion.run(waiting.heads());
        } while (tried.hasWidened());
        return waiting.seated.size();
    }

    /** Lines as they are after other rules: units have their own where they have a share. */
    void rekey(LockedPools locked, long runId, Instant now) {
        enrolments.waiting(runId).forEach(b -> b.standIn(locked.line(b.claim()), now));
    }

    List<HeldSeats> held(long runId) {
        return enrolments.heldSeats(runId);
    }

    private void moveUp(LockedPools locked, Booking booking, Run run, Instant now) {
        locked.take(booking.claim());
        Integer hours = run.offerHours();
        if (hours == null) {
            booking.seat(now);
            sat(locked, booking, now);
            return;
        }
        Instant until = now.plus(Duration.ofHours(hours));
        booking.offer(until);
        offered.fire(new SeatOffered(booking.enrolmentId(), until));
    }

    private void sat(LockedPools locked, Booking booking, Instant now) {
        if (booking.isOfRun()) {
            granted.fire(new SeatGranted(booking.enrolmentId(), true));
            admitToParts(locked, booking, now);
        } else {
            grantedInPart.fire(
                    new PartSeatGranted(booking.enrolmentId(), booking.claim().part(), true));
        }
    }

    /** All who wait in a run, in memory: whoever moves up waits no more. */
    private static final class Waiting {

        private final List<Booking> all;
        private final Set<Booking> seated = new HashSet<>();

        Waiting(List<Booking> all) {
            this.all = all;
        }

        Collection<Booking> heads() {
            Map<String, Booking> heads = new HashMap<>();
            all.stream().filter(b -> !seated.contains(b)).forEach(b -> heads.putIfAbsent(b.lineKey(), b));
            return heads.values();
        }

        Optional<Booking> behind(Booking booking) {
            seated.add(booking);
            return all.stream()
                    .filter(b -> b.lineKey().equals(booking.lineKey()) && b.queueNo() > booking.queueNo())
                    .findFirst();
        }
    }
}
