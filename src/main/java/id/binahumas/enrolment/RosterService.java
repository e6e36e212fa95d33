package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ORGANISER;

import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Door to who takes part in a run, for those who organise it. */
@Service
public class RosterService {

    private static final int MOST_AT_ONCE = 200;

    @Inject
    RosterRepository rosters;

    @Inject
    RunService runs;

    @Inject
    SeatPoolService seatPools;

    @Inject
    UnitService units;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Allowed(ORGANISER)
    @Audited("roster.read")
    public List<RosterLine> page(long runId, @NotNull RosterFilter filter, int first, int size) {
        return part(runId, filter, first, size);
    }

    /** The same for a sheet, of which the opening is written down once. */
    @Allowed(ORGANISER)
    public List<RosterLine> part(long runId, @NotNull RosterFilter filter, int first, int size) {
        runs.own(runId);
        return lines(runId, rosters.page(runId, filter, first, Math.min(size, MOST_AT_ONCE)));
    }

    @Allowed(ORGANISER)
    public long count(long runId, @NotNull RosterFilter filter) {
        runs.own(runId);
        return rosters.count(runId, filter);
    }

    /** How many there are of each status; those that nobody has are left out. */
    @Allowed(ORGANISER)
    public Map<BookingStatus, Long> byStatus(long runId) {
        runs.own(runId);
        return rosters.byStatus(runId);
    }

    /** Asked once before the roster leaves the house: whole NIPs leave it for a reason, which is written down. */
    @Allowed(ORGANISER)
    @Audited("roster.export")
    public void openExport(long runId, @Size(max = 1000) String reason) {
        runs.own(runId);
    }

    /** One of those who take part in this run. */
    @Allowed(ORGANISER)
    @Audited("roster.read")
    public RosterLine line(long runId, long bookingId) {
        runs.own(runId);
        RosterRow row = rosters.row(runId, bookingId).orElseThrow(NotFound::new);
        trail.read(row.personId());
        return lines(runId, List.of(row)).get(0);
    }

    /** Those with a seat at a session who are also expected at one of another run in the same hours. */
    @Allowed(ORGANISER)
    public List<DoubleBookedRow> expectedElsewhere(long sessionId) {
        runs.ownSession(sessionId);
        return rosters.expectedElsewhere(sessionId);
    }

    /** The other segments of the run, for somebody in it. */
    @Allowed(ORGANISER)
    public List<RosterTarget> targets(long runId, @NotNull RosterRow row) {
        runs.own(runId);
        return seatPools.segments(runId).stream()
                .filter(s -> !Objects.equals(s.id(), row.segmentId()))
                .map(s -> new RosterTarget(s.id(), s.name(), seatPools.permitMove(row.cohortId(), s.cohortId())))
                .toList();
    }

    /** A unit by its code or name, and all below it today. */
    @Allowed(ORGANISER)
    public Set<Long> unitAndBelow(@NotNull String codeOrName) {
        LocalDate today = LocalDate.now(clock);
        UnitRow unit = units.named(codeOrName, today);
        return units.below(Set.of(unit.id()), today);
    }

    private List<RosterLine> lines(long runId, List<RosterRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<RosterPart>> parts =
                rosters.parts(rows.stream().map(RosterRow::enrolmentId).toList());
        Map<Long, List<OverlapRow>> overlaps =
                rosters.overlaps(runId, rows.stream().map(RosterRow::personId).toList());
        return rows.stream()
                .map(row -> new RosterLine(
                        row,
                        parts.getOrDefault(row.enrolmentId(), List.of()),
                        overlaps.getOrDefault(row.personId(), List.of())))
                .toList();
    }
}
