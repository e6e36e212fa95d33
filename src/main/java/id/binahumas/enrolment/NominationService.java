package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitService;
import id.binahumas.people.PersonRow;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Duties;
import id.binahumas.shared.text.Said;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Door to nominations by units: whom they send, who comes in somebody's place, whom they take back. Places are taken under the
 * run's lock by the rules of every other door; the word of the superior is the nomination itself.
 */
@Service
@RetriesContention
public class NominationService {

    private static final int MOST_ROWS = 200;

    @Inject
    NominationRepository nominations;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    Candidates candidates;

    @Inject
    Seating seating;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    StaffService staff;

    @Inject
    UnitService units;

    @Inject
    FileStore files;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<BookingCancelled> cancelled;

    /** Runs for which people of the own units may be named, or are. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public List<NominationRunRow> runs(int first, int size) {
        Set<Long> scope = units.seenByMe();
        return scope.isEmpty()
                ? List.of()
                : nominations.runs(scope, today(), clock.instant(), first, Math.min(size, MOST_ROWS));
    }

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public long countRuns() {
        Set<Long> scope = units.seenByMe();
        return scope.isEmpty() ? 0 : nominations.countRuns(scope, today(), clock.instant());
    }

    /** An announced run as it stands for the own units. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public NominationSheet sheet(long runId, int quotas) {
        Run run = runs.announced(runId);
        Set<Long> scope = requireScope();
        Instant now = clock.instant();
        return new NominationSheet(
                runs.row(runId),
                units.namedForMe(),
                nominations.quotas(runId, scope, today(), 0, Math.min(quotas, MOST_ROWS)),
                nominations.countQuotas(runId, scope),
                BookingRules.why(new BookingRules.Question(run, false, now)).orElse(null),
                run.givesPlaces(now),
                Candidates.today(run, now));
    }

    /** People of the own units by their names, with what speaks against sending them. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("nomination.candidates")
    public List<NominationCandidateRow> candidates(long runId, @Size(max = 200) String name, int first, int size) {
        Run run = runs.announced(runId);
        List<PersonRow> found = staff.page(new StaffFilter(name, StaffStanding.ALL), first, size).stream()
                .map(StaffRow::person)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> ids = found.stream().map(PersonRow::id).toList();
        LocalDate day = run.startsOn() == null ? today() : run.startsOn();
        Map<Long, List<NominationConflict>> conflicts =
                nominations.conflicts(runId, ids, LocalDate.of(day.getYear() - 1, 1, 1)).stream()
                        .collect(Collectors.groupingBy(NominationConflict::personId));
        Map<Long, BookingStatus> there = nominations.inRun(runId, ids);
        return found.stream()
                .map(person -> new NominationCandidateRow(
                        person, there.get(person.id()), conflicts.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** Whom the own units have named, the latest first, with what became of each. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public List<NomineeRow> nominees(long runId, int first, int size) {
        runs.announced(runId);
        return nominations.nominees(runId, requireScope(), today(), first, Math.min(size, MOST_ROWS));
    }

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public long countNominees(long runId) {
        return nominations.countNominees(runId, requireScope());
    }

    /** One name of a letter of the own units, with its run. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public NomineeSheet nominee(long nomineeId) {
        Nominee nominee = nominations.nominee(nomineeId).orElseThrow(NotFound::new);
        Nomination nomination = mine(nominee.nominationId());
        NomineeRow row = nominations.nominees(nomination.id(), today()).stream()
                .filter(n -> n.id() == nomineeId)
                .findFirst()
                .orElseThrow(NotFound::new);
        Run run = runs.find(nomination.runId());
        return new NomineeSheet(row, runs.row(run.id()), run.givesPlaces(clock.instant()));
    }

    /** Asked before anything a program sent is read. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public void requireMayNominate() {
        // the answer is in who passes
    }

    /** Asked before the bytes of its letter are taken in. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public long requireOwn(long nominationId) {
        return mine(nominationId).id();
    }

    /**
     * Names people in the order in which they are to get places. All or none: whoever would have no place, or may not take part,
     * keeps all of them out. As many as fit: the others wait in line, and it is written down why somebody may not take part.
     */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("nomination.nominate")
    public NominationRow nominate(long runId, @NotNull @Valid NominationDetails details) {
        Run run = runs.announced(runId);
        long unitId = unitOf(details);
        Map<Long, PersonRow> named = requireMine(details.people());
        LockedPools locked = seating.lock(runId);
        Instant now = clock.instant();
        NominationShares shares =
                new NominationShares(nominations.quotas(runId), nominations.there(runId), Candidates.today(run, now));
        Nomination nomination =
                new Nomination(runId, unitId, details, callers.current().accountId(), now);
        nominations.add(nomination);
        Conflict first = null;
        boolean any = false;
        for (long personId : details.people()) {
            Nominee nominee = new Nominee(nomination.id(), personId);
            trail.alsoAbout(personId, null, null);
            try {
                nominee.got(place(locked, run, personId, shares, details.whole(), now));
                any = true;
            } catch (Refusal no) {
                ImportProblem why = ImportProblem.of(no);
                first = first == null ? nobody(named.get(personId), why) : first;
                if (details.whole()) {
                    throw first;
                }
                nominee.refused(why);
            }
            nominations.add(nominee);
        }
        if (!any) {
            throw first;
        }
        return row(nomination);
    }

    /** With what became of each since. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public NominationRow find(long nominationId) {
        return row(mine(nominationId));
    }

    /** The letter, when it comes later than the names, or another one in its place. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("nomination.letter")
    public void attach(long nominationId, long fileId) {
        Nomination nomination = mine(nominationId);
        Long before = nomination.letterFileId();
        nomination.attach(fileId);
        if (before != null) {
            files.forget(List.of(before));
        }
    }

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("nomination.letter.read")
    public StoredFile letter(long nominationId) {
        Long file = mine(nominationId).letterFileId();
        if (file == null) {
            throw new NotFound();
        }
        return files.find(file);
    }

    /** Somebody else of the same unit comes, in the same place, also on the morning itself: registration may be over by then. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("nomination.swap")
    public void swap(long nomineeId, long personId, @NotBlank @Size(max = 1000) String reason) {
        Nominee nominee = nominations.nominee(nomineeId).orElseThrow(NotFound::new);
        Nomination nomination = mine(nominee.nominationId());
        nominee.requireIn();
        requireMine(List.of(personId));
        Instant now = clock.instant();
        Run run = runs.find(nomination.runId());
        if (!run.givesPlaces(now)) {
            throw new Conflict("nomination.swap.over");
        }
        LockedPools locked = seating.lock(run.id());
        Instant underLock = clock.instant();
        Booking given = lockedBooking(nominee);
        requireAnothersWord(run, personId);
        Candidate next = candidates.findInPlaceOf(given, personId, underLock);
        next.refuseWhoMissed();
        trail.about(nominee.personId());
        trail.alsoAbout(personId, null, null);
        Nominee successor = nominee.replacedBy(personId, reason);
        Booking booking = seating.replace(locked, given, next, personId, underLock);
        successor.got(booking);
        nominations.add(successor);
        cancelled.fire(new BookingCancelled(given.enrolmentId()));
    }

    /** The unit sends nobody in that place: it goes to whoever waits longest. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("nomination.withdraw")
    public void withdraw(long nomineeId, @NotBlank @Size(max = 1000) String reason) {
        Nominee nominee = nominations.nominee(nomineeId).orElseThrow(NotFound::new);
        Nomination nomination = mine(nominee.nominationId());
        nominee.requireIn();
        Instant now = clock.instant();
        if (!runs.find(nomination.runId()).givesPlaces(now)) {
            throw new Conflict("nomination.swap.over");
        }
        LockedPools locked = seating.lock(nomination.runId());
        Instant underLock = clock.instant();
        Booking booking = lockedBooking(nominee);
        trail.about(nominee.personId());
        nominee.withdraw(reason);
        seating.end(locked, booking, BookingEnd.WITHDRAWN, underLock);
        enrolments.byId(booking.enrolmentId()).orElseThrow().cancel();
        cancelled.fire(new BookingCancelled(booking.enrolmentId()));
        seating.promote(locked, nomination.runId(), underLock);
    }

    private Booking place(
            LockedPools locked, Run run, long personId, NominationShares shares, boolean seatedOnly, Instant now) {
        requireAnothersWord(run, personId);
        Candidate candidate = candidates.find(run.id(), personId, Wish.NONE, false, now);
        candidate.refuseWhoMissed();
        shares.require(candidate.claim().unitId());
        candidate.refuseBeyondShare(locked);
        if (seatedOnly && !locked.hasRoomFor(candidate.claim())) {
            throw new Conflict("nomination.full");
        }
        Booking booking = seating.enter(candidate, personId, now);
        seating.admit(locked, booking, now);
        shares.count(candidate.claim().unitId());
        return booking;
    }

    /** Where a superior must agree, nobody names oneself. */
    private void requireAnothersWord(Run run, long personId) {
        if (run.asksSuperiors() && Duties.isOwn(callers.current(), personId)) {
            throw new Conflict("nomination.self");
        }
    }

    private static Conflict nobody(PersonRow person, ImportProblem why) {
        return new Conflict(
                "nomination.whole.no",
                person.fullName(),
                Said.of(why.key(), why.args().toArray()));
    }

    private Booking lockedBooking(Nominee nominee) {
        Booking booking = seating.locked(nominee.bookingId());
        if (!booking.isActive()) {
            throw new Conflict("nomination.gone.already");
        }
        return booking;
    }

    private NominationRow row(Nomination nomination) {
        return NominationRow.of(nomination, nominations.nominees(nomination.id(), today()));
    }

    /** A letter of one of the own units. */
    private Nomination mine(long nominationId) {
        return nominations
                .nomination(nominationId)
                .filter(n -> units.seenByMe().contains(n.unitId()))
                .orElseThrow(NotFound::new);
    }

    private long unitOf(NominationDetails details) {
        if (details.unitId() == null) {
            return units.answeredByMe().stream().sorted().findFirst().orElseThrow(NotFound::new);
        }
        if (!requireScope().contains(details.unitId())) {
            throw new NotFound();
        }
        return details.unitId();
    }

    /** Whoever is in none of the own units today is not found. */
    private Map<Long, PersonRow> requireMine(Collection<Long> personIds) {
        Set<Long> scope = requireScope();
        if (people.within(personIds, scope).size() != Set.copyOf(personIds).size()) {
            throw new NotFound();
        }
        return people.rows(List.copyOf(personIds), scope).stream()
                .collect(Collectors.toMap(PersonRow::id, Function.identity()));
    }

    private Set<Long> requireScope() {
        Set<Long> scope = units.seenByMe();
        if (scope.isEmpty()) {
            throw new NotFound();
        }
        return scope;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
