package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.organisation.UnitService;
import id.binahumas.schedule.BlockRow;
import id.binahumas.schedule.Cohort;
import id.binahumas.schedule.CohortRow;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SeatReserveRow;
import id.binahumas.schedule.Segment;
import id.binahumas.schedule.SessionRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pools of a run and what limits them: another one for a block, session, cohort, way or segment, other limits with what they do to
 * whom said before, what is kept for whom, and how places are given back.
 */
@Named
@RequestScoped
public class SeatsPage {

    @Inject
    BoardService boards;

    @Inject
    SeatingService seating;

    @Inject
    RunService runs;

    @Inject
    SeatPoolService seatPools;

    @Inject
    CohortService cohortService;

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long id;
    private Long pool;
    private BoardPool edited;
    private Run run;
    private RunRow row;
    private List<BoardPool> pools = List.of();
    private List<RosterRow> holders = List.of();
    private List<BlockRow> blocks = List.of();
    private List<SessionRow> sessions = List.of();
    private List<CohortRow> cohorts = List.of();
    private Set<Long> permitting = Set.of();
    private List<Segment> segments = List.of();
    private int excess;
    private int promoted;

    @FormField
    private Long blockId;

    @FormField
    private Long sessionId;

    @FormField
    private Long cohortId;

    @FormField
    private DeliveryMode mode;

    @FormField
    private Long segmentId;

    @FormField
    @Min(1)
    private Integer capacity;

    @FormField
    @Min(1)
    private Integer quota;

    @FormField
    @Min(1)
    private Integer unitMax;

    @FormField
    @Size(max = 500)
    private String reason;

    @FormField
    @Size(max = 260)
    private String unit;

    @FormField
    @NotNull
    @Min(1)
    private Integer seats;

    @FormField
    @NotNull
    private LocalDate releaseOn;

    @FormField
    @Min(1)
    private Integer offerHours;

    @FormField
    private LocalDateTime cancelUntil;

    public void load() {
        run = runs.own(id);
        row = runs.row(id);
        pools = boards.board(id).pools();
        blocks = runs.blocks(id);
        sessions = runs.sessions(id);
        segments = seatPools.segments(id);
        cohorts = cohortService.rows(id);
        permitting = seatPools.cohorts(id).stream()
                .filter(Cohort::permitsMoves)
                .map(Cohort::id)
                .collect(Collectors.toSet());
        if (!posted.is("rules")) {
            offerHours = run.offerHours();
            cancelUntil = run.cancelUntil() == null ? null : LocalDateTime.ofInstant(run.cancelUntil(), run.zone());
        }
        if (pool == null) {
            return;
        }
        edited = pools.stream().filter(p -> p.pool().id() == pool).findFirst().orElseThrow(NotFound::new);
        if (!posted.is("resize")) {
            capacity = edited.pool().policy();
            quota = edited.pool().quota();
            unitMax = edited.pool().unitMax();
            reason = edited.pool().reason();
        }
    }

    /** Who must go back to the line is chosen first, and who moves up is counted first. */
    public String resize() {
        if (!posted.fill(this, "capacity", "quota", "unitMax", "reason")) {
            return null;
        }
        SeatCap cap = new SeatCap(capacity, quota, unitMax, reason);
        List<Long> back = posted.ids("back");
        excess = seating.excess(id, pool, cap);
        if (excess > 0 && back.size() != excess) {
            holders = seating.holders(id, pool);
            return null;
        }
        promoted = excess > 0 ? 0 : seating.promotedBy(id, pool, cap);
        if (promoted > 0 && !posted.flag("sure")) {
            return null;
        }
        seating.resize(id, pool, cap, back, reason);
        return done();
    }

    public String add() {
        if (!posted.fill(
                this,
                "blockId",
                "sessionId",
                "cohortId",
                "mode",
                "segmentId",
                "capacity",
                "quota",
                "unitMax",
                "reason")) {
            return null;
        }
        seating.add(
                id,
                new PoolKey(blockId, sessionId, cohortId, mode, segmentId),
                new SeatCap(capacity, quota, unitMax, reason));
        return done();
    }

    public String remove() {
        if (!Objects.equals(pool, posted.getId())) {
            throw new NotFound();
        }
        seating.remove(id, pool);
        return done();
    }

    public String reserve() {
        if (!posted.fill(this, "segmentId", "unit", "seats", "releaseOn")) {
            return null;
        }
        Long unitId = unit == null
                ? null
                : Long.valueOf(units.named(unit, LocalDate.now(clock)).id());
        seating.reserve(id, pool, segmentId, unitId, seats, releaseOn);
        return done();
    }

    public String release() {
        seating.release(posted.getId());
        return done();
    }

    public String rule() {
        if (!posted.fill(this, "offerHours", "cancelUntil")) {
            return null;
        }
        Run ruled = runs.own(id);
        seatPools.ruleSeats(
                id,
                posted.getVersion(),
                offerHours,
                cancelUntil == null ? null : cancelUntil.atZone(ruled.zone()).toInstant());
        return done();
    }

    public String permitMoves() {
        seatPools.permitMoves(posted.getId(), true);
        return done();
    }

    public String forbidMoves() {
        seatPools.permitMoves(posted.getId(), false);
        return done();
    }

    /** How many would move up if this were kept no longer. */
    public int promotedBy(SeatReserveRow reserve) {
        return seating.promotedByRelease(reserve.id());
    }

    public List<BlockRow> getBlocks() {
        return blocks;
    }

    public List<SessionRow> getSessions() {
        return sessions;
    }

    public List<CohortRow> getCohorts() {
        return cohorts;
    }

    /** Whether people may change into it or out of it. */
    public boolean permits(CohortRow cohort) {
        return permitting.contains(cohort.id());
    }

    public List<Segment> getSegments() {
        return segments;
    }

    public List<DeliveryMode> getModes() {
        return Arrays.asList(DeliveryMode.values());
    }

    public boolean isChosen(RosterRow holder) {
        return posted.ids("back").contains(holder.bookingId());
    }

    private String done() {
        return "/organiser/enrolment/seats.xhtml?faces-redirect=true&id=" + id + "&ok=seatsSaved";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getPool() {
        return pool;
    }

    public void setPool(Long pool) {
        this.pool = pool;
    }

    public BoardPool getEdited() {
        return edited;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public List<BoardPool> getPools() {
        return pools;
    }

    public List<RosterRow> getHolders() {
        return holders;
    }

    public int getExcess() {
        return excess;
    }

    public int getPromoted() {
        return promoted;
    }

    public Long getBlockId() {
        return blockId;
    }

    public Long getSessionId() {
        return sessionId;
    }

    public Long getCohortId() {
        return cohortId;
    }

    public DeliveryMode getMode() {
        return mode;
    }

    public Long getSegmentId() {
        return segmentId;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public Integer getQuota() {
        return quota;
    }

    public Integer getUnitMax() {
        return unitMax;
    }

    public String getReason() {
        return reason;
    }

    public String getUnit() {
        return unit;
    }

    public Integer getSeats() {
        return seats;
    }

    public LocalDate getReleaseOn() {
        return releaseOn;
    }

    public Integer getOfferHours() {
        return offerHours;
    }

    public LocalDateTime getCancelUntil() {
        return cancelUntil;
    }
}
