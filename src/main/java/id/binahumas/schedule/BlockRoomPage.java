package id.binahumas.schedule;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The room for all sessions of a block that have none yet. */
@Named
@RequestScoped
public class BlockRoomPage {

    @Inject
    RoomService rooms;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private Long id;
    private List<RoomRow> rows = List.of();

    @FormField
    @NotNull
    private Long roomId;

    public String hold() {
        if (!posted.fill(this)) {
            return null;
        }
        rooms.hold(id == null ? 0 : id, roomId);
        return "/organiser/schedule/run.xhtml?faces-redirect=true&id="
                + runs.ownBlock(id).runId() + "&ok=roomHeld";
    }

    /** None for a block that nobody comes to, or that is not known yet. */
    public void load() {
        if (id != null) {
            Block block = runs.ownBlock(id);
            rows = block.kind().isInRoom() ? rooms.rowsFor(block.runId()) : List.of();
        }
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public List<RoomRow> getRows() {
        return rows;
    }

    public Long getRoomId() {
        return roomId;
    }
}
