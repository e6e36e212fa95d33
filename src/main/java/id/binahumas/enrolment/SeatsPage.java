package id.binahumas.enrolment;

import id.binahumas.schedule.BlockRow;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** The caps of a run and their reasons: changed for one pool, or set for a block that has none. */
@Named
@RequestScoped
public class SeatsPage {

    @Inject
    BookingService bookings;

    @Inject
    RunService runs;

    @Inject
    SeatPoolService seatPools;

    @Inject
    Posted posted;

    private Long id;
    private Long pool;
    private SeatPoolRow edited;
    private Run run;
    private RunRow row;
    private RunHeads heads;
    private List<SeatPoolRow> pools = List.of();

    @FormField
    @NotNull
    private Long blockId;

    @FormField
    private Integer capacity;

    @FormField
    @Size(max = 500)
    private String reason;

    public void load() {
        run = runs.own(id);
        row = runs.row(id);
        heads = bookings.heads(id);
        pools = seatPools.rows(id);
        if (pool == null) {
            return;
        }
        edited = pools.stream().filter(p -> p.id() == pool).findFirst().orElseThrow(NotFound::new);
        capacity = edited.capacity();
        reason = edited.reason();
    }

    public String resize() {
        if (!posted.fill(this, "capacity", "reason")) {
            return null;
        }
        bookings.resize(id, pool, capacity, reason);
        return done();
    }

    public String add() {
        if (!posted.fill(this)) {
            return null;
        }
        if (runs.ownBlock(blockId).runId() != id) {
            throw new NotFound();
        }
        seatPools.addToBlock(blockId, capacity, reason);
        return done();
    }

    /** Blocks without a cap of their own. */
    public List<BlockRow> getFreeBlocks() {
        return runs.blocks(id).stream()
                .filter(b -> pools.stream().noneMatch(p -> Objects.equals(p.blockId(), b.id())))
                .toList();
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

    public SeatPoolRow getEdited() {
        return edited;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public RunHeads getHeads() {
        return heads;
    }

    public List<SeatPoolRow> getPools() {
        return pools;
    }

    public Long getBlockId() {
        return blockId;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public String getReason() {
        return reason;
    }
}
