package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A room of a venue; capacity in people, none known means no limit by the room. */
@Entity
@Table(name = "room")
public class Room extends BaseEntity {

    private String venue;
    private String name;
    private Integer capacity;
    private long ownerUnitId;

    protected Room() {}

    public Room(String venue, String name, Integer capacity, long ownerUnitId) {
        this.ownerUnitId = ownerUnitId;
        describe(venue, name, capacity);
    }

    public final void describe(String newVenue, String newName, Integer newCapacity) {
        if (newCapacity != null && newCapacity < 1) {
            throw new Refusal("capacity.positive");
        }
        venue = Texts.plain(newVenue, 200);
        name = Texts.plain(newName, 200);
        capacity = newCapacity;
    }

    public String venue() {
        return venue;
    }

    public String name() {
        return name;
    }

    public Integer capacity() {
        return capacity;
    }

    public long ownerUnitId() {
        return ownerUnitId;
    }
}
