package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.UnitValidity;
import id.binahumas.people.PersonService;
import id.binahumas.people.PostHolding;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.RunState;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.time.Zones;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
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

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    SeatPoolService seatPools;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<SeatGranted> granted;

    @Inject
    Event<PlacedInLine> placed;

    @Inject
    Event<BookingCancelled> cancelled;

    /** Registers the caller for a run. */
    @Allowed(TRAINEE)
    @Audited("booking.book")
    public BookingRow book(long runId) {
        return bookFor(runId, requirePerson());
    }

    /** Registers somebody else, by an organiser of the run. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.book-for")
    public BookingRow book(long runId, long personId) {
        runs.own(runId);
        people.present(personId);
        return bookFor(runId, personId);
    }

    /** Leaves the run or the line; a freed seat goes to who waits longest, in the same transaction. */
    @Allowed(TRAINEE)
    @Audited("booking.cancel")
    public void cancel(long bookingId) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        if (enrolment(booking).personId() != requirePerson()) {
            throw new NotFound();
        }
        if (runs.find(booking.runId()).hasEnded(clock.instant())) {
            throw new Refusal("booking.cancel.ended");
        }
        cancel(booking);
    }

    /** The organiser says why: somebody loses a place that was given. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.cancel-for")
    public void cancelFor(long bookingId, @NotBlank @Size(max = 1000) String reason) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        runs.own(booking.runId());
        cancel(booking);
    }

    /** For somebody who is no more; doors of lower floors have checked why. */
    @Allowed(SYSTEM)
    @Audited("booking.leave")
    public void leave(long bookingId) {
        cancel(enrolments.booking(bookingId).orElseThrow(NotFound::new));
    }

    /** A new cap and its reason; raising it promotes in order, lowering it under the confirmed is refused. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("booking.resize")
    public void resize(long runId, long poolId, Integer capacity, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason.missing");
        }
        promote(seatPools.resize(runId, poolId, capacity, reason), runId, clock.instant());
    }

    /** The caller's own booking in a run, if there is one that counts. */
    @Allowed(TRAINEE)
    public Optional<BookingRow> mine(long runId) {
        return callers.current().personId() == null
                ? Optional.empty()
                : enrolments.rowOf(runId, requirePerson()).filter(b -> b.status() != BookingStatus.CANCELLED);
    }

    /** What the caller, known or not, sees of the places in an announced run: the same rules that guard the door say why not. */
    @Allowed(ANYONE)
    public BookingDesk desk(long runId) {
        Caller caller = callers.current();
        Object[] found = enrolments
                .desk(runId, caller.personId() == null ? -1L : caller.personId())
                .orElseThrow(NotFound::new);
        Run run = (Run) found[0];
        if (!run.isVisible()) {
            throw new NotFound();
        }
        BookingStatus status = (BookingStatus) found[4];
        boolean booked = status != null && status != BookingStatus.CANCELLED;
        BookingRow booking =
                booked ? new BookingRow((Long) found[2], (Long) found[3], runId, status, (Long) found[5]) : null;
        String whyNot = caller.isSignedIn() && caller.personId() == null
                ? "booking.no-person"
                : BookingRules.why(new BookingRules.Question(run, booked, clock.instant()))
                        .orElse(null);
        return new BookingDesk(booking, (Long) found[1], whyNot);
    }

    @Allowed(ORGANISER)
    @Audited("roster.read")
    public List<RosterRow> roster(long runId, BookingStatus status, String name, int first, int size) {
        runs.own(runId);
        return enrolments.roster(runId, status, name == null ? "" : Texts.key(name), first, Math.min(size, 200));
    }

    @Allowed(ORGANISER)
    public long count(long runId, BookingStatus status) {
        return count(runId, status, null);
    }

    @Allowed(ORGANISER)
    public long count(long runId, BookingStatus status, String name) {
        runs.own(runId);
        return enrolments.count(runId, status, name == null ? "" : Texts.key(name));
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

    private BookingRow bookFor(long runId, long personId) {
        Instant now = clock.instant();
        EnrolmentRepository.Standing standing = standing(runId, personId, now);
        Run run = standing.run();
        Optional<Booking> earlier = Optional.ofNullable(standing.booking());
        BookingRules.require(
                new BookingRules.Question(run, earlier.filter(Booking::isActive).isPresent(), now));
        Affiliation affiliation = affiliation(standing, today(run, now));

        // claim first, insert after: no row of ours may hold a lock before the pools are decided
        SeatClaim claim = SeatClaim.wholeRun(runId);
        boolean seated = standing.fullPools() == 0 && seatPools.claim(claim, standing.firstPool());
        Long queueNo = null;
        if (!seated) {
            LockedPools locked = seatPools.lockAndDeal(runId, standing.firstPool());
            seated = locked.hasRoomFor(claim);
            if (seated) {
                locked.take(claim);
            } else {
                queueNo = locked.dealtQueueNo();
            }
        }

        Enrolment enrolment = Optional.ofNullable(standing.enrolment())
                .orElseGet(() -> added(new Enrolment(runId, run.courseId(), personId, affiliation, now)));
        enrolment.register(affiliation, now);
        Booking booking = earlier.orElseGet(() -> new Booking(enrolment.id(), claim, now));
        if (seated) {
            booking.seat(now);
        } else {
            booking.waitInLine(queueNo, now);
        }
        // after its state is known, as whatever changes later is written a second time
        enrolments.add(booking);
        if (seated) {
            granted.fire(new SeatGranted(enrolment.id(), false));
        } else {
            placed.fire(new PlacedInLine(enrolment.id()));
        }
        return BookingRow.of(booking);
    }

    /** As of today where the run is held; mostly that is today here too. */
    private EnrolmentRepository.Standing standing(long runId, long personId, Instant now) {
        LocalDate here = LocalDate.now(clock);
        EnrolmentRepository.Standing standing =
                enrolments.standing(runId, personId, here).orElseThrow(NotFound::new);
        LocalDate there = today(standing.run(), now);
        return there.equals(here)
                ? standing
                : enrolments.standing(runId, personId, there).orElseThrow();
    }

    private void cancel(Booking booking) {
        LockedPools locked = seatPools.lock(booking.runId());
        enrolments.readAnew(booking);
        boolean freesSeat = booking.isSeated();
        Instant now = clock.instant();
        booking.cancel(now);
        enrolment(booking).cancel();
        cancelled.fire(new BookingCancelled(booking.enrolmentId()));
        if (freesSeat) {
            locked.free(booking.claim());
            promote(locked, booking.runId(), now);
        }
    }

    /** Gives free places to the line, longest waiting first, until nobody in line could take one. */
    private void promote(LockedPools locked, long runId, Instant now) {
        Run run = runs.find(runId);
        if (run.state() != RunState.PUBLISHED || run.hasEnded(now)) {
            return;
        }
        while (true) {
            Optional<Booking> next = enrolments.headsOfLine(runId).stream()
                    .filter(b -> locked.hasRoomFor(b.claim()))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            locked.take(next.get().claim());
            next.get().seat(now);
            granted.fire(new SeatGranted(next.get().enrolmentId(), true));
        }
    }

    private Affiliation affiliation(EnrolmentRepository.Standing standing, LocalDate day) {
        PostHolding h = standing.post();
        if (h == null) {
            return Affiliation.NONE;
        }
        // a unit that was closed while people still hold posts in it keeps its last name
        String unit = standing.units().stream()
                .findFirst()
                .map(UnitValidity::name)
                .orElseGet(() -> units.lastRow(h.unitId(), day).name());
        String agency = standing.units().stream()
                .filter(u -> u.kind().isAgency())
                .findFirst()
                .map(UnitValidity::name)
                .orElseGet(() -> units.agencyOf(h.unitId(), day).name());
        return new Affiliation(h.unitId(), unit, agency, h.post(), h.grade());
    }

    private static LocalDate today(Run run, Instant now) {
        return LocalDate.ofInstant(now, run.zone());
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

    private <T> T added(T entity) {
        enrolments.add(entity);
        return entity;
    }
}
