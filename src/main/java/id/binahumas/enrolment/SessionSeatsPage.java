package id.binahumas.enrolment;

import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPart;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Whether a session has places of its own, and the first of them. */
@Named
@RequestScoped
public class SessionSeatsPage {

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService seatPools;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private Long id;
    private long run;
    private List<SeatPoolRow> pools = List.of();

    @FormField
    @NotNull
    @Min(1)
    private Integer capacity;

    @FormField
    @NotBlank
    @Size(max = 500)
    private String reason;

    public void load() {
        if (id == null) {
            return;
        }
        run = runs.ownSession(id).runId();
        SeatPart part = SeatPart.session(id);
        pools = seatPools.rows(run).stream().filter(p -> part.equals(p.part())).toList();
    }

    public String give() {
        if (!posted.fill(this, "capacity", "reason")) {
            return null;
        }
        seating.add(runs.ownSession(id).runId(), PoolKey.ofSession(id), SeatCap.of(capacity, reason));
        return "/organiser/schedule/session.xhtml?faces-redirect=true&id=" + id + "&ok=seatsSaved";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public long getRun() {
        return run;
    }

    public List<SeatPoolRow> getPools() {
        return pools;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public String getReason() {
        return reason;
    }
}
