package id.binahumas.schedule;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A venue and its rooms; the form for a room is for a new one, or for the one the address names. */
@Named
@RequestScoped
public class VenuePage {

    @Inject
    RoomService rooms;

    @Inject
    Posted posted;

    private long id;
    private Long edited;
    private Venue venue;
    private int version;
    private int roomVersion;
    private List<RoomRow> rows = List.of();

    @FormField
    @NotBlank
    @Size(max = 200)
    private String name;

    @FormField
    @Size(max = 300)
    private String address;

    @FormField
    @Size(max = 100)
    private String city;

    @FormField
    @Size(max = 200)
    private String contact;

    @FormField
    private boolean outside;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String room;

    @FormField
    @Size(max = 100)
    private String building;

    @FormField
    @Size(max = 60)
    private String storey;

    @FormField
    private Integer capacity;

    @FormField
    @Size(max = 500)
    private String equipment;

    public void load() {
        venue = rooms.ownVenue(id);
        rows = rooms.ofVenue(id);
        version = posted.is("save") ? posted.getVersion() : venue.version();
        if (!posted.is("save")) {
            name = venue.name();
            address = venue.address();
            city = venue.city();
            contact = venue.contact();
            outside = venue.outside();
        }
        if (edited == null) {
            return;
        }
        Room known = known();
        roomVersion = posted.is("saveRoom") ? posted.getVersion() : known.version();
        if (!posted.is("saveRoom")) {
            room = known.name();
            building = known.building();
            storey = known.storey();
            capacity = known.capacity();
            equipment = known.equipment();
        }
    }

    public String save() {
        if (edited != null) {
            known();
        }
        if (!posted.fill(this, "name", "address", "city", "contact", "outside")) {
            return null;
        }
        rooms.editVenue(id, posted.getVersion(), new VenueDetails(name, address, city, contact, outside));
        return self("venueSaved");
    }

    public String saveRoom() {
        if (!posted.fill(this, "room", "building", "storey", "capacity", "equipment")) {
            return null;
        }
        RoomDetails details = new RoomDetails(room, building, storey, capacity, equipment);
        if (edited == null) {
            rooms.add(id, details);
        } else {
            rooms.edit(known().id(), posted.getVersion(), details);
        }
        return self("roomSaved");
    }

    /** The room that is changed is one of this venue. */
    private Room known() {
        Room room = rooms.own(edited);
        if (room.venueId() != id) {
            throw new NotFound();
        }
        return room;
    }

    private String self(String ok) {
        return "/organiser/schedule/venue.xhtml?faces-redirect=true&id=" + id + "&ok=" + ok;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** The room that is changed. */
    public Long getEdited() {
        return edited;
    }

    public void setEdited(Long edited) {
        this.edited = edited;
    }

    public Venue getVenue() {
        return venue;
    }

    public int getVersion() {
        return version;
    }

    public int getRoomVersion() {
        return roomVersion;
    }

    public List<RoomRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getCity() {
        return city;
    }

    public String getContact() {
        return contact;
    }

    public boolean isOutside() {
        return outside;
    }

    public String getRoom() {
        return room;
    }

    public String getBuilding() {
        return building;
    }

    public String getStorey() {
        return storey;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public String getEquipment() {
        return equipment;
    }
}
