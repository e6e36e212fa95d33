package id.binahumas.schedule;

import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The rooms of the organiser's own units; one is added below, or changed when the address names it. */
@Named
@RequestScoped
public class RoomsPage {

    @Inject
    RunService runs;

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    private Long id;
    private int version;

    /** By code or name. */
    @FormField
    @NotBlank
    @Size(max = 260)
    private String owner;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String venue;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String name;

    @FormField
    private Integer capacity;

    public void load() {
        if (id == null) {
            if (!posted.is("save")) {
                owner = units.organisedFirst().map(UnitRow::label).orElse(null);
            }
            return;
        }
        Room room = runs.ownRoom(id);
        version = posted.is("save") ? posted.getVersion() : room.version();
        venue = room.venue();
        name = room.name();
        capacity = room.capacity();
    }

    public String save() {
        boolean known = id != null;
        boolean filled = known ? posted.fill(this, "venue", "name", "capacity") : posted.fill(this);
        if (!filled) {
            return null;
        }
        if (known) {
            runs.editRoom(id, version, venue, name, capacity);
        } else {
            runs.addRoom(units.organised(owner).id(), venue, name, capacity);
        }
        return "/organiser/schedule/rooms.xhtml?faces-redirect=true&ok=roomSaved";
    }

    public List<RoomRow> getRooms() {
        return runs.rooms();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public String getOwner() {
        return owner;
    }

    public String getVenue() {
        return venue;
    }

    public String getName() {
        return name;
    }

    public Integer getCapacity() {
        return capacity;
    }
}
