package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.schedule.HeldSeats;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;
import id.binahumas.schedule.SeatPool;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.Segment;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Door to what is done with the places of a run as a whole: pools and their caps, what is kept for whom, changing between
 * segments, who did not come, offers that lapsed. Whatever sets a place free gives it to the line in the same transaction.
 */
@Service
@RetriesContention
public class SeatingService {

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    Seating seating;

    @Inject
    SeatPoolService seatPools;

    @Inject
    RunService runs;

    @Inject
    Eligibilities eligibilities;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<BookingCancelled> cancelled;

    @Inject
    Event<OfferLapsed> lapsed;

    @Inject
    Event<ReturnedToLine> returned;

    @Inject
    Event<BookingMoved> moved;

    @Inject
    Event<SeatMissed> missed;

    /** Another pool; those count who hold such places already. In a part apart everybody who sits in the run now takes or awaits a place. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("pool.add")
    public SeatPool add(long runId, @NotNull PoolKey key, @NotNull SeatCap cap) {
        runs.own(runId).requireOpen();
        LockedPools locked = seating.lock(runId);
        SeatPart part = key.part();
        boolean firstOfPart = part != null && !locked.partsApart().contains(part);
        SeatPool pool = seatPools.add(locked, runId, key, cap, seating.held(runId));
        seating.rekey(locked, runId, clock.instant());
        if (pool.apart() && firstOfPart) {
            Instant now = clock.instant();
            seating.admitAll(locked, runId, part, now);
            // the room of a session apart limits the others no more
            seating.promote(locked, runId, now);
        }
        return pool;
    }

    /** Without this pool others may have room. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("pool.remove")
    public void remove(long runId, long poolId) {
        change(runId, locked -> seatPools.remove(locked, poolId));
    }

    /** The same without anybody going back to the line. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("pool.resize")
    public void resize(long runId, long poolId, Integer capacity, String reason) {
        resize(runId, poolId, SeatCap.of(capacity, reason), List.of(), reason);
    }

    /**
     * A new cap and its reason. Raising it promotes in order. Below those who sit, it must be said exactly who goes back to the
     * line, where they stand first, in the order in which they were seated; nobody is dropped silently, and nobody without need.
     */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("pool.resize")
    public void resize(long runId, long poolId, @NotNull SeatCap cap, @NotNull List<Long> back, String reason) {
        requireReason(reason);
        change(runId, locked -> {
            SeatPool pool = locked.find(poolId).orElseThrow(NotFound::new);
            if (!back.isEmpty()) {
                sendBack(locked, pool, pool.excess(cap), back);
            }
            seatPools.resize(locked, poolId, cap, held(runId, cap));
        });
    }

    /** How many would move up by such a cap. */
    @Allowed({ORGANISER, SYSTEM})
    public int promotedBy(long runId, long poolId, @NotNull SeatCap cap) {
        runs.own(runId);
        LockedPools tried = seatPools.tryOut(runId, seating.seatedOfUnit(runId));
        seatPools.resize(tried, poolId, cap, held(runId, cap));
        return seating.promoted(tried, runId);
    }

    /** How many must go back to the line by such a cap. */
    @Allowed({ORGANISER, SYSTEM})
    public int excess(long runId, long poolId, @NotNull SeatCap cap) {
        runs.own(runId);
        return seatPools
                .tryOut(runId, seating.seatedOfUnit(runId))
                .find(poolId)
                .orElseThrow(NotFound::new)
                .excess(cap);
    }

    /** Who holds a place of this pool, who came last first. */
    @Allowed(ORGANISER)
    @Audited("roster.read")
    public List<RosterRow> holders(long runId, long poolId) {
        runs.own(runId);
        SeatPool pool = seatPools
                .tryOut(runId, seating.seatedOfUnit(runId))
                .find(poolId)
                .orElseThrow(NotFound::new);
        return enrolments.holders(pool);
    }

    /** Keeps places for a segment or a unit until a date. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("reserve.add")
    public void reserve(long runId, long poolId, Long segmentId, Long unitId, int seats, @NotNull LocalDate releaseOn) {
        change(
                runId,
                locked -> seatPools.reserve(locked, poolId, segmentId, unitId, seats, releaseOn, seating.held(runId)));
    }

    /** What was kept goes to whoever waits longest. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("reserve.release")
    public void release(long reserveId) {
        long runId = seatPools.runOfReserve(reserveId);
        change(runId, locked -> seatPools.release(locked, reserveId));
    }

    /** How many would move up by that. */
    @Allowed({ORGANISER, SYSTEM})
    public int promotedByRelease(long reserveId) {
        long runId = seatPools.runOfReserve(reserveId);
        runs.own(runId);
        LockedPools tried = seatPools.tryOut(runId, seating.seatedOfUnit(runId));
        seatPools.release(tried, reserveId);
        return seating.promoted(tried, runId);
    }

    /** Runs in which something is kept no longer than until today, or an offer has lapsed. */
    @Allowed(SYSTEM)
    public List<Long> due() {
        Instant now = clock.instant();
        List<Long> due = new ArrayList<>(seatPools.runsToRelease(LocalDate.now(clock)));
        due.addAll(enrolments.runsWithLapsedOffers(now));
        return due.stream().distinct().sorted().toList();
    }

    /** Releases what is due in a run, and lets offers lapse to which nobody said yes in time. */
    @Allowed(SYSTEM)
    @Audited("seats.due")
    public void settle(long runId) {
        LockedPools locked = seating.lock(runId);
        Instant now = clock.instant();
        List<Long> due = locked.due(LocalDate.now(clock));
        due.forEach(id -> seatPools.release(locked, id));
        for (Booking booking : enrolments.lapsedOffers(runId, now)) {
            seating.end(locked, booking, BookingEnd.LAPSED, now);
            if (booking.isOfRun()) {
                enrolments.byId(booking.enrolmentId()).orElseThrow().cancel();
            }
            lapsed.fire(new OfferLapsed(booking.enrolmentId()));
        }
        if (!due.isEmpty()) {
            seating.rekey(locked, runId, clock.instant());
        }
        seating.promote(locked, runId, now);
    }

    /** Changes somebody to another segment, if there is room and both cohorts permit it; the place left goes to the line. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.move")
    public void move(long bookingId, long segmentId, @NotBlank @Size(max = 1000) String reason) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        runs.own(booking.runId()).requireOpen();
        trail.about(personOf(booking));
        move(booking, segmentId);
    }

    /**
     * Takes the last move of somebody back: into the segment before, if the place there is still free; whoever waited there
     * stands in line again where they stood, and the place they were given goes to whoever is next.
     */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.move-back")
    public void moveBack(long bookingId, @NotBlank @Size(max = 1000) String reason) {
        Booking seen = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        runs.own(seen.runId()).requireOpen();
        trail.about(personOf(seen));
        LockedPools locked = seating.lock(seen.runId());
        Booking booking = seating.locked(bookingId);
        if (!booking.isActive() || booking.movedFromId() == null) {
            throw new Refusal("booking.move.none");
        }
        if (booking.movedFromNo() == null || !booking.holdsSeat()) {
            move(locked, booking, booking.movedFromId());
        } else {
            standAgain(locked, booking);
        }
        booking.forgetPlace();
    }

    /** The same for one's own part, as long as one may leave. */
    @Allowed(TRAINEE)
    @Audited("booking.move-own")
    public void moveOwn(long bookingId, long segmentId) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        long person = enrolments.byId(booking.enrolmentId()).orElseThrow().personId();
        if (!Objects.equals(callers.current().personId(), person)) {
            throw new NotFound();
        }
        if (runs.find(booking.runId()).isLeavingOver(clock.instant())) {
            throw new Refusal("booking.cancel.late");
        }
        Segment target = seatPools.segment(segmentId);
        if (Objects.equals(target.cohortId(), booking.cohortId()) && target.mode() != booking.mode()) {
            throw new Refusal("booking.move.mode");
        }
        requireFit(booking.runId(), person, segmentId);
        move(booking, segmentId);
    }

    /** The rules about who takes part hold for whom moves as for whom registers. */
    private void requireFit(long runId, long personId, long segmentId) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), runs.find(runId).zone());
        Eligibility eligibility = eligibilities.find(runId, personId, day);
        if (!eligibility.fits(segmentId)) {
            throw eligibility
                    .refuses(Wish.ofSegment(segmentId))
                    .<Refusal>map(said -> new Conflict(said.key(), said.args().toArray()))
                    .orElseGet(() -> new Conflict("booking.move.others"));
        }
    }

    /** Two change places with each other. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.swap")
    public void swap(long bookingId, long otherId, @NotBlank @Size(max = 1000) String reason) {
        long runId = enrolments.booking(bookingId).orElseThrow(NotFound::new).runId();
        runs.own(runId).requireOpen();
        LockedPools locked = seating.lock(runId);
        Booking one = seating.locked(bookingId);
        Booking other = seating.locked(otherId);
        if (bookingId == otherId
                || other.runId() != runId
                || !one.isSeated()
                || !other.isSeated()
                || !one.isOfRun()
                || !other.isOfRun()) {
            throw new Refusal("booking.swap.seated");
        }
        if (!seatPools.permitMove(one.cohortId(), other.cohortId())) {
            throw new Refusal("booking.move.cohort");
        }
        trail.about(personOf(one));
        trail.alsoAbout(personOf(other), null, null);
        SeatClaim first = one.claim();
        SeatClaim second = other.claim();
        List<Booking> parts = freeAll(locked, one);
        List<Booking> otherParts = freeAll(locked, other);
        takeAll(locked, parts, second);
        takeAll(locked, otherParts, first);
        seating.admitToNewParts(locked, one, first.cohortId(), clock.instant());
        seating.admitToNewParts(locked, other, second.cohortId(), clock.instant());
        moved.fire(new BookingMoved(one.enrolmentId()));
        moved.fire(new BookingMoved(other.enrolmentId()));
        seating.promote(locked, runId, clock.instant());
    }

    /** Somebody did not come: the place goes to the line, and registering again for this run takes an organiser. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.no-show")
    public void missed(long bookingId, @NotBlank @Size(max = 1000) String reason) {
        long runId = enrolments.booking(bookingId).orElseThrow(NotFound::new).runId();
        runs.own(runId);
        LockedPools locked = seating.lock(runId);
        Instant now = clock.instant();
        Booking booking = seating.locked(bookingId);
        if (!booking.isOfRun()) {
            throw new Refusal("booking.no-show.seat");
        }
        trail.about(personOf(booking));
        seating.release(locked, booking);
        booking.missed(now);
        seating.endParts(locked, booking, now);
        enrolments.byId(booking.enrolmentId()).orElseThrow().cancel();
        missed.fire(new SeatMissed(booking.enrolmentId()));
        seating.promote(locked, runId, now);
    }

    private void change(long runId, Consumer<LockedPools> deed) {
        runs.own(runId).requireOpen();
        LockedPools locked = seating.lock(runId);
        List<Long> shared = locked.sharedByUnits();
        deed.accept(locked);
        if (!locked.sharedByUnits().equals(shared)) {
            seating.rekey(locked, runId, clock.instant());
        }
        seating.promote(locked, runId, clock.instant());
    }

    /** Who holds what is only looked at where units have a share. */
    private List<HeldSeats> held(long runId, SeatCap cap) {
        return cap.unitMax() == null ? List.of() : seating.held(runId);
    }

    private void sendBack(LockedPools locked, SeatPool pool, int excess, List<Long> back) {
        if (back.size() != excess || back.stream().distinct().count() != excess) {
            throw new Refusal("pool.back.number", excess);
        }
        Instant now = clock.instant();
        List<Booking> chosen = back.stream()
                .map(seating::locked)
                .sorted(Comparator.comparing(Booking::seatedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Booking::id))
                .toList();
        if (!chosen.stream().allMatch(b -> b.holdsSeat() && pool.appliesTo(b.claim()))) {
            throw new Refusal("data.changed");
        }
        long number = enrolments.frontOfLines(pool.runId()) - chosen.size();
        for (Booking booking : chosen) {
            seating.release(locked, booking);
            booking.backToLine(locked.line(booking.claim()), number++, now);
            seating.endParts(locked, booking, now);
            trail.alsoAbout(personOf(booking), BookingStatus.SEATED, BookingStatus.WAITLISTED);
            returned.fire(new ReturnedToLine(booking.enrolmentId()));
        }
    }

    private long personOf(Booking booking) {
        return enrolments.byId(booking.enrolmentId()).orElseThrow().personId();
    }

    private void standAgain(LockedPools locked, Booking booking) {
        Segment segment = seatPools.segment(booking.movedFromId());
        Instant now = clock.instant();
        seating.release(locked, booking);
        seating.endParts(locked, booking, now);
        booking.claim(booking.claim().as(segment.cohortId(), segment.mode(), segment.id()));
        booking.backToLine(locked.line(booking.claim()), booking.movedFromNo(), now);
        enrolments.byId(booking.enrolmentId()).orElseThrow().join(segment.cohortId());
        moved.fire(new BookingMoved(booking.enrolmentId()));
        seating.promote(locked, booking.runId(), now);
    }

    private void move(Booking seen, long segmentId) {
        LockedPools locked = seating.lock(seen.runId());
        move(locked, seating.locked(seen.id()), segmentId);
    }

    private void move(LockedPools locked, Booking booking, long segmentId) {
        Segment segment = seatPools.segment(segmentId);
        if (segment.runId() != booking.runId()) {
            throw new NotFound();
        }
        if (!booking.isOfRun() || !booking.isActive()) {
            throw new Refusal("booking.move.none");
        }
        if (Objects.equals(booking.segmentId(), segmentId)) {
            throw new Refusal("booking.move.same");
        }
        if (!seatPools.permitMove(booking.cohortId(), segment.cohortId())) {
            throw new Refusal("booking.move.cohort");
        }
        Instant now = clock.instant();
        Long cohortBefore = booking.cohortId();
        SeatClaim target = booking.claim().as(segment.cohortId(), segment.mode(), segment.id());
        booking.rememberPlace();
        if (booking.isRequested()) {
            // holds nothing, and still awaits the superior's word
            takeAll(locked, List.of(booking), target);
        } else if (booking.holdsSeat()) {
            takeAll(locked, freeAll(locked, booking), target);
            if (booking.isSeated()) {
                seating.admitToNewParts(locked, booking, cohortBefore, now);
            }
        } else {
            requireRoom(locked, target);
            locked.take(target);
            booking.claim(target);
            booking.leaveLine();
            enrolments.byId(booking.enrolmentId()).orElseThrow().join(target.cohortId());
            booking.seat(now);
            seating.admitToParts(locked, booking, now);
        }
        moved.fire(new BookingMoved(booking.enrolmentId()));
        seating.promote(locked, booking.runId(), now);
    }

    /** The booking and those of its parts, all without the places they held; the bookings still say otherwise. */
    private List<Booking> freeAll(LockedPools locked, Booking ofRun) {
        List<Booking> all = enrolments.bookings(ofRun.enrolmentId()).stream()
                .filter(Booking::isActive)
                .toList();
        all.forEach(b -> seating.release(locked, b));
        return all;
    }

    /**
     * The same places in another segment, or none at all; who waits for a part waits in that segment's line. A session of the
     * cohort that is left is theirs no more.
     */
    private void takeAll(LockedPools locked, List<Booking> bookings, SeatClaim target) {
        for (Booking booking : bookings) {
            if (!seating.isFor(booking.claim().part(), target.cohortId())) {
                booking.cancel(BookingEnd.WITH_RUN, clock.instant());
                continue;
            }
            SeatClaim claim = booking.claim().as(target.cohortId(), target.mode(), target.segmentId());
            if (booking.holdsSeat()) {
                requireRoom(locked, claim);
                locked.take(claim);
            }
            booking.claim(claim);
            if (booking.isWaiting()) {
                booking.standIn(locked.line(claim), clock.instant());
                locked.lookAgain();
            }
            if (booking.isOfRun()) {
                enrolments.byId(booking.enrolmentId()).orElseThrow().join(claim.cohortId());
            }
        }
    }

    private static void requireRoom(LockedPools locked, SeatClaim claim) {
        if (!locked.hasRoomFor(claim)) {
            throw new Refusal("booking.move.full");
        }
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason.missing");
        }
    }
}
