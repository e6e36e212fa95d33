package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ORGANISER;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.schedule.HeldSeats;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SeatReserveRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door of an organiser to nominations: what each unit has of a run and until when, who came of it, who is missing, and what goes to the line. */
@Service
@RetriesContention
public class NominationBoardService {

    private static final int MOST_ROWS = 200;
    private static final int MOST_UNITS = 1000;

    @Inject
    NominationRepository nominations;

    @Inject
    Seating seating;

    @Inject
    SeatPoolService seatPools;

    @Inject
    RunService runs;

    @Inject
    UnitService units;

    @Inject
    FileStore files;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Units of one level with what became of their people, all below added up. */
    @Allowed(ORGANISER)
    public NominationMatrix matrix(long runId, Long below) {
        runs.own(runId);
        List<NominationQuota> quotas = nominations.quotas(runId);
        List<NominationRepository.Crowd> crowds = nominations.crowds(runId);
        Map<Long, Long> refused = nominations.refused(runId);
        Set<Long> ids = new HashSet<>(refused.keySet());
        quotas.forEach(q -> ids.add(q.unitId()));
        crowds.stream()
                .filter(c -> c.unitId() != null)
                .map(NominationRepository.Crowd::unitId)
                .forEach(ids::add);
        Set<Long> represented = crowds.stream()
                .filter(c -> c.unitId() != null && c.status().holdsSeat())
                .map(NominationRepository.Crowd::unitId)
                .collect(Collectors.toSet());
        NominationRollUp sums = new NominationRollUp(units.paths(ids, today()));
        quotas.forEach(q -> sums.share(q, represented.contains(q.unitId())));
        crowds.forEach(c -> sums.people(c.unitId(), c.status(), c.number()));
        refused.forEach(sums::refused);
        return sums.below(below);
    }

    /** Units that have a share and from which nobody has a place yet. */
    @Allowed(ORGANISER)
    public List<NominationQuotaRow> unrepresented(long runId, int first, int size) {
        runs.own(runId);
        return nominations.unrepresented(runId, today(), first, Math.min(size, MOST_ROWS));
    }

    @Allowed(ORGANISER)
    public long countUnrepresented(long runId) {
        runs.own(runId);
        return nominations.countUnrepresented(runId);
    }

    /**
     * Gives a unit its share, or every unit of a kind at or below it one of its own; a share that is there already becomes this
     * one. What is kept lies in the pool of the whole run.
     */
    @Allowed(ORGANISER)
    @Audited("nomination.share")
    public int share(
            long runId, @NotBlank @Size(max = 260) String unit, UnitKind kind, @NotNull NominationShare share) {
        Run run = runs.own(runId);
        run.requireOpen();
        LocalDate today = today();
        if (share.deadline().isBefore(today)) {
            throw new Refusal("nomination.share.past");
        }
        List<UnitRow> whom = whom(unit, kind, today);
        LockedPools locked = seating.lock(runId);
        List<Long> shared = locked.sharedByUnits();
        Map<Long, NominationQuota> known = nominations.quotas(runId).stream()
                .collect(Collectors.toMap(NominationQuota::unitId, Function.identity()));
        Set<Long> kept = open(runId).keySet();
        List<HeldSeats> held = seating.held(runId);
        long pool = poolOf(runId);
        for (UnitRow one : whom) {
            NominationQuota quota = known.get(one.id());
            if (quota == null) {
                quota = new NominationQuota(runId, one.id(), share);
                nominations.add(quota);
            } else {
                quota.change(share);
                if (kept.contains(quota.reserveId())) {
                    seatPools.release(locked, quota.reserveId());
                }
            }
            quota.keepBy(
                    share.least() == 0
                            ? null
                            : seatPools.reserve(
                                    locked,
                                    pool,
                                    null,
                                    one.id(),
                                    share.least(),
                                    share.deadline().plusDays(1),
                                    held));
        }
        settle(locked, runId, shared);
        return whom.size();
    }

    /** The unit has no share any more; who came of it stays. */
    @Allowed(ORGANISER)
    @Audited("nomination.share.remove")
    public void removeShare(long runId, long quotaId) {
        runs.own(runId).requireOpen();
        NominationQuota quota =
                nominations.quota(quotaId).filter(q -> q.runId() == runId).orElseThrow(NotFound::new);
        LockedPools locked = seating.lock(runId);
        List<Long> shared = locked.sharedByUnits();
        if (open(runId).containsKey(quota.reserveId())) {
            seatPools.release(locked, quota.reserveId());
        }
        nominations.remove(quota);
        settle(locked, runId, shared);
    }

    /** What would become of all that is kept for units and not used, as it does by itself the day after their last one. */
    @Allowed(ORGANISER)
    public NominationHandover preview(long runId) {
        runs.own(runId);
        Map<Long, SeatReserveRow> kept = unused(runId);
        if (kept.isEmpty()) {
            return new NominationHandover(0, 0, 0);
        }
        LockedPools tried = seatPools.tryOut(runId, seating.seatedOfUnit(runId));
        kept.keySet().forEach(id -> seatPools.release(tried, id));
        return new NominationHandover(
                kept.size(),
                kept.values().stream().mapToLong(SeatReserveRow::open).sum(),
                seating.promoted(tried, runId));
    }

    /** Gives it to the line now. */
    @Allowed(ORGANISER)
    @Audited("nomination.hand-over")
    public void handOver(long runId) {
        runs.own(runId).requireOpen();
        LockedPools locked = seating.lock(runId);
        List<Long> shared = locked.sharedByUnits();
        Map<Long, SeatReserveRow> kept = unused(runId);
        if (kept.isEmpty()) {
            throw new Refusal("nomination.hand-over.none");
        }
        kept.keySet().forEach(id -> seatPools.release(locked, id));
        trail.changed(
                null, kept.values().stream().mapToLong(SeatReserveRow::open).sum());
        settle(locked, runId, shared);
    }

    /** The letters of the units, the newest first. */
    @Allowed(ORGANISER)
    public List<NominationLetterRow> letters(long runId, int first, int size) {
        runs.own(runId);
        return nominations.letters(runId, today(), first, Math.min(size, MOST_ROWS));
    }

    @Allowed(ORGANISER)
    public long countLetters(long runId) {
        runs.own(runId);
        return nominations.countLetters(runId);
    }

    /** The letter of a unit, for who organises the run. */
    @Allowed(ORGANISER)
    @Audited("nomination.letter.read")
    public StoredFile letter(long nominationId) {
        Nomination nomination = nominations.nomination(nominationId).orElseThrow(NotFound::new);
        runs.own(nomination.runId());
        if (nomination.letterFileId() == null) {
            throw new NotFound();
        }
        return files.find(nomination.letterFileId());
    }

    private List<UnitRow> whom(String unit, UnitKind kind, LocalDate today) {
        UnitRow top = units.named(unit, today);
        List<UnitRow> whom = kind == null
                ? List.of(top)
                : units.rows(units.below(Set.of(top.id()), today)).values().stream()
                        .filter(u -> u.kind() == kind)
                        .toList();
        if (whom.stream().anyMatch(u -> !u.kind().isRepresented())) {
            throw new Refusal("nomination.share.kind");
        }
        if (whom.isEmpty()) {
            throw new Refusal("nomination.share.nobody", top.name());
        }
        if (whom.size() > MOST_UNITS) {
            throw new Refusal("nomination.share.many", whom.size(), MOST_UNITS);
        }
        return whom;
    }

    private long poolOf(long runId) {
        return seatPools.rows(runId).stream()
                .filter(p -> !p.apart() && p.everybody() && p.blockId() == null)
                .map(SeatPoolRow::id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What is kept and not released, by its id. */
    private Map<Long, SeatReserveRow> open(long runId) {
        return seatPools.reserves(runId).stream().collect(Collectors.toMap(SeatReserveRow::id, Function.identity()));
    }

    /** Of that, what is kept for shares of units and still waits for somebody. */
    private Map<Long, SeatReserveRow> unused(long runId) {
        Map<Long, SeatReserveRow> open = open(runId);
        return nominations.quotas(runId).stream()
                .map(NominationQuota::reserveId)
                .filter(open::containsKey)
                .map(open::get)
                .filter(r -> r.open() > 0)
                .collect(Collectors.toMap(SeatReserveRow::id, Function.identity()));
    }

    private void settle(LockedPools locked, long runId, List<Long> shared) {
        Instant now = clock.instant();
        if (!locked.sharedByUnits().equals(shared)) {
            seating.rekey(locked, runId, now);
        }
        seating.promote(locked, runId, now);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
