package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.people.PersonService;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SegmentRow;
import id.binahumas.schedule.SegmentService;
import id.binahumas.schedule.SegmentSheet;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Duties;
import id.binahumas.shared.text.Said;
import id.binahumas.shared.time.Zones;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door to places: registering, waiting in line, leaving, and the promotion of who waits longest. */
@Service
@RetriesContention
public class BookingService {

    private static final long NOBODY = -1;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    SeatPoolService seatPools;

    @Inject
    Seating seating;

    @Inject
    DeskRepository desks;

    @Inject
    ApplicantRepository applicants;

    @Inject
    Candidates candidates;

    @Inject
    SegmentService segments;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<BookingCancelled> cancelled;

    @Inject
    Event<PartSeatLeft> left;

    @Inject
    Event<ApprovalAsked> asked;

    @Inject
    Event<SeatWanted> wanted;

    /** Registers the caller for a run. */
    @Allowed(TRAINEE)
    @Audited("booking.book")
    public BookingRow book(long runId) {
        return bookOwn(runId, Wish.NONE);
    }

    /** The same for the part of the run that is asked for, if it is the caller's. */
    @Allowed(TRAINEE)
    @Audited("booking.book")
    public BookingRow book(long runId, @NotNull Wish wish) {
        return bookOwn(runId, wish);
    }

    /** Registers somebody else, by an organiser of the run. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.book-for")
    public BookingRow book(long runId, long personId) {
        return book(runId, personId, Wish.NONE, null);
    }

    /** The same; against the rules about who takes part and in which part of the run with a reason only, which is written down. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.book-for")
    public BookingRow book(long runId, long personId, @NotNull Wish wish, @Size(max = 1000) String reason) {
        Instant now = clock.instant();
        EnrolmentRepository.Standing standing = candidates.standing(runId, personId, now);
        runs.own(runId);
        people.present(personId);
        return bookFor(standing, personId, wish, reason, now);
    }

    /** Asked before anything a program sent is read. */
    @Allowed({TRAINEE, ORGANISER})
    public void requireMayBook() {
        // the answer is in who passes
    }

    /** The own place as its owner gives it back, somebody else's as an organiser takes it, who says why. */
    @Allowed({TRAINEE, ORGANISER})
    @Audited("booking.give-back")
    public void giveBack(long bookingId, @Size(max = 1000) String reason) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        trail.about(enrolment(booking).personId());
        if (Duties.isOwn(callers.current(), enrolment(booking).personId())) {
            leave(booking);
            return;
        }
        if (!runs.isHeldAs(booking.runId(), ORGANISER)) {
            throw new NotFound();
        }
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason.missing");
        }
        cancel(booking, BookingEnd.REMOVED);
    }

    /** A booking of the caller's own, or in a run of the organiser's own, with its places in parts apart. */
    @Allowed({TRAINEE, ORGANISER})
    public BookingDetailRow detail(long bookingId) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        boolean own = Duties.isOwn(callers.current(), enrolment(booking).personId());
        if (!own && !runs.isHeldAs(booking.runId(), ORGANISER)) {
            throw new NotFound();
        }
        return BookingDetailRow.of(
                booking,
                enrolments.rowOf(booking.runId(), enrolment(booking).personId()).orElseThrow(),
                desks.parts(booking.enrolmentId()));
    }

    /** All places of an announced run, with how many wait for each. */
    @Allowed(ANYONE)
    public List<PoolDetailRow> pools(long runId) {
        runs.announced(runId);
        List<DeskRepository.Waiting> waiting = desks.waiting(runId);
        return seatPools.rows(runId).stream()
                .map(pool -> PoolDetailRow.of(
                        pool,
                        waiting.stream()
                                .filter(w -> pool.appliesTo(w.claim()))
                                .mapToLong(DeskRepository.Waiting::number)
                                .sum()))
                .toList();
    }

    /** Leaves the run or the line; a freed seat goes to who waits longest, in the same transaction. */
    @Allowed(TRAINEE)
    @Audited("booking.cancel")
    public void cancel(long bookingId) {
        leave(own(bookingId));
    }

    /** The organiser says why: somebody loses a place that was given. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.cancel-for")
    public void cancelFor(long bookingId, @NotBlank @Size(max = 1000) String reason) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        runs.own(booking.runId());
        trail.about(enrolment(booking).personId());
        cancel(booking, BookingEnd.REMOVED);
    }

    /** For somebody who is no more; doors of lower floors have checked why. */
    @Allowed(SYSTEM)
    @Audited("booking.leave")
    public void leave(long bookingId) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        trail.about(enrolment(booking).personId());
        if (booking.isActive()) {
            cancel(booking, BookingEnd.LEFT);
        }
    }

    /** Takes a place that came free and is held; what is held too long goes to the next. */
    @Allowed(TRAINEE)
    @Audited("booking.accept")
    public void accept(long bookingId) {
        Booking booking = own(bookingId);
        LockedPools locked = seating.lock(booking.runId());
        enrolments.readAnew(booking);
        seating.accept(locked, booking, clock.instant());
    }

    /** The caller's own booking in a run, if there is one that counts. */
    @Allowed(TRAINEE)
    public Optional<BookingRow> mine(long runId) {
        return callers.current().personId() == null
                ? Optional.empty()
                : enrolments
                        .rowOf(runId, requirePerson())
                        .filter(b -> b.status().isActive());
    }

    /** What the caller, known or not, sees of the places in an announced run: the same rules that guard the door say why not. */
    @Allowed(ANYONE)
    public BookingDesk desk(long runId) {
        Caller caller = callers.current();
        long person = caller.personId() == null ? NOBODY : caller.personId();
        DeskRepository.Desk desk = desks.desk(runId, person).orElseThrow(NotFound::new);
        if (!desk.run().isVisible()) {
            throw new NotFound();
        }
        return desk.booking() != null && desk.booking().isActive() ? own(desk) : open(desk, person);
    }

    /** For who has a place, or asks for one. */
    private BookingDesk own(DeskRepository.Desk desk) {
        Booking booking = desk.booking();
        List<SegmentRow> segments = desk.hasSegments() && booking.segmentId() != null
                ? sheets(desk.run().id()).stream().map(SegmentSheet::segment).toList()
                : List.of();
        SegmentRow own = segments.stream()
                .filter(s -> s.id() == booking.segmentId())
                .findFirst()
                .orElse(null);
        return new BookingDesk(
                new BookingRow(booking.id(), booking.enrolmentId(), booking.runId(), booking.status(), desk.position()),
                booking.claim(),
                booking.offeredUntil(),
                null,
                desk.waiting(),
                desk.run().asksSuperiors(),
                Said.of("booking.twice"),
                desk.hasParts() ? desks.parts(booking.enrolmentId()) : List.of(),
                desk.overlaps(),
                List.of(),
                own,
                own == null
                        ? List.of()
                        : segments.stream().filter(s -> s.permitsMoveFrom(own)).toList());
    }

    /** For who has none yet. */
    private BookingDesk open(DeskRepository.Desk desk, long person) {
        Run run = desk.run();
        Instant now = clock.instant();
        boolean known = person != NOBODY;
        Eligibility eligibility = Eligibility.EVERYBODY;
        List<SegmentSheet> segments = desk.hasSegments() ? sheets(run.id()) : List.of();
        Applicant applicant = known && (desk.hasSegments() || desk.hasShares())
                ? applicants.on(Candidates.today(run, now), person)
                : null;
        if (known && desk.hasSegments()) {
            eligibility = Eligibility.of(segments, applicant);
        }
        Long unit = applicant == null || applicant.unit() == null
                ? null
                : applicant.unit().id();
        SeatClaim claim = Placement.in(eligibility.own(), unit).claim(run.id());
        Said why = callers.current().isSignedIn() && !known
                ? Said.of("booking.no-person")
                : BookingRules.why(new BookingRules.Question(run, false, eligibility, Wish.NONE, now))
                        .or(() -> unit != null && desk.hasShares()
                                ? desks.usedUp(claim)
                                        .map(share -> Said.of(
                                                "booking.unit-full",
                                                applicant.unit().name(),
                                                share))
                                : Optional.empty())
                        .orElse(null);
        boolean declined = desk.booking() != null && desk.booking().status() == BookingStatus.DECLINED;
        return new BookingDesk(
                null,
                known && (eligibility.own() != null || !desk.hasSegments()) ? claim : null,
                null,
                declined ? desk.booking().decision() : null,
                desk.waiting(),
                run.asksSuperiors(),
                why,
                List.of(),
                desk.overlaps(),
                segments,
                eligibility.own(),
                List.of());
    }

    private List<SegmentSheet> sheets(long runId) {
        return segments.sheets(runId);
    }

    /** How many sit and wait in a run of the organiser's own. */
    @Allowed(ORGANISER)
    public RunHeads heads(long runId) {
        runs.own(runId);
        return enrolments.heads(List.of(runId)).stream().findFirst().orElse(RunHeads.none(runId));
    }

    /** The organiser's own runs, with how many sit and wait, and what each waits for. */
    @Allowed(ORGANISER)
    public List<OwnRunRow> ownRuns() {
        List<RunRow> mine = runs.mine();
        if (mine.isEmpty()) {
            return List.of();
        }
        Map<Long, RunHeads> heads = enrolments
                .heads(mine.stream().map(RunRow::id).toList())
                .stream()
                .collect(Collectors.toMap(RunHeads::runId, Function.identity()));
        LocalDate today = LocalDate.now(clock.withZone(Zones.HOME));
        return mine.stream()
                .map(run -> {
                    RunHeads of = heads.getOrDefault(run.id(), RunHeads.none(run.id()));
                    return new OwnRunRow(run, of.seated(), of.waiting(), RunTask.of(run, of, today));
                })
                .toList();
    }

    private BookingRow bookOwn(long runId, Wish wish) {
        long personId = requirePerson();
        Instant now = clock.instant();
        return bookFor(candidates.standing(runId, personId, now), personId, wish, null, now);
    }

    private BookingRow bookFor(
            EnrolmentRepository.Standing standing, long personId, Wish wish, String reason, Instant now) {
        long runId = standing.run().id();
        boolean byOrganiser = !Duties.isOwn(callers.current(), personId) && runs.isHeldAs(runId, ORGANISER);
        boolean againstRules = byOrganiser && reason != null && !reason.isBlank();
        Candidate candidate = candidates.find(standing, personId, wish, againstRules, now);
        Run run = candidate.run();
        Optional<Booking> earlier = candidate.earlier();
        if (!byOrganiser) {
            candidate.refuseWhoMissed();
        }
        Affiliation affiliation = candidate.affiliation();

        // claim first, insert after: no row of ours may hold a lock before the pools are decided
        SeatClaim claim = candidate.claim();
        boolean asks = run.asksSuperiors() && !byOrganiser;
        if (asks && affiliation.unitId() == null) {
            throw new Conflict("booking.no-superior");
        }
        if (!asks) {
            // others wait as long as the pools are held: what can be found out before is asked for now
            wanted.fire(new SeatWanted(runId, personId));
        }
        LockedPools locked = asks
                ? seating.lock(runId)
                : seatPools.claim(claim, standing.firstPool(), standing.fullPools() > 0, seating.seatedOfUnit(runId));
        // who is told of later sits or waits later: times are in the order in which the lock was held
        Instant underLock = clock.instant();
        candidate.refuseBeyondShare(locked);
        // what was read of an earlier part may have changed before the lock was ours
        earlier.ifPresent(enrolments::readAnew);
        if (earlier.filter(Booking::isActive).isPresent()) {
            throw new Conflict("booking.twice");
        }
        Booking booking = seating.enter(candidate, personId, underLock);
        if (asks) {
            booking.request(locked.deal(), underLock);
            enrolments.add(booking);
            asked.fire(new ApprovalAsked(booking.enrolmentId()));
        } else {
            seating.admit(locked, booking, underLock);
        }
        return BookingRow.of(booking);
    }

    private void leave(Booking booking) {
        Run run = runs.find(booking.runId());
        if (run.hasEnded(clock.instant())) {
            throw new Conflict("booking.cancel.ended");
        }
        // who only waits, or was only offered a place, may go at any time
        if (booking.isSeated() && run.isLeavingOver(clock.instant())) {
            throw new Conflict("booking.cancel.late");
        }
        cancel(booking, BookingEnd.LEFT);
    }

    private void cancel(Booking booking, BookingEnd by) {
        LockedPools locked = seating.lock(booking.runId());
        enrolments.readAnew(booking);
        Instant now = clock.instant();
        seating.end(locked, booking, by, now);
        if (booking.isOfRun()) {
            enrolment(booking).cancel();
            cancelled.fire(new BookingCancelled(booking.enrolmentId()));
        } else {
            left.fire(new PartSeatLeft(booking.enrolmentId()));
        }
        seating.promote(locked, booking.runId(), now);
    }

    private Booking own(long bookingId) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        if (enrolment(booking).personId() != requirePerson()) {
            throw new NotFound();
        }
        return booking;
    }

    private Enrolment enrolment(Booking booking) {
        return enrolments.byId(booking.enrolmentId()).orElseThrow(NotFound::new);
    }

    private long requirePerson() {
        Long person = callers.current().personId();
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }
}
