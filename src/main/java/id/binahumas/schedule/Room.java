package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A room of a venue, in which one session is held at a time, whoever holds it; capacity in people, none known means no limit
 * by the room.
 */
@Entity
@Table(name = "room")
public class Room extends BaseEntity {

    private Long venueId;
    private String name;
    private String building;
    private String storey;
    private Integer capacity;
    private String equipment;
    private String printed;
    private long ownerUnitId;

    protected Room() {}

    public Room(Venue venue, RoomDetails details) {
        venueId = venue.id();
        ownerUnitId = venue.ownerUnitId();
        describe(details);
    }

    public final void describe(RoomDetails d) {
        if (d.capacity() != null && d.capacity() < 1) {
            throw new Refusal("capacity.positive");
        }
        name = Texts.plain(d.name(), 200);
        building = Texts.plain(d.building(), 100);
        storey = Texts.plain(d.storey(), 60);
        capacity = d.capacity();
        equipment = Texts.plain(d.equipment(), 500);
        printed = Stream.of(name, storey, building).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    public long venueId() {
        return venueId;
    }

    public String name() {
        return name;
    }

    public String building() {
        return building;
    }

    public String storey() {
        return storey;
    }

    public Integer capacity() {
        return capacity;
    }

    public String equipment() {
        return equipment;
    }

    /** As whoever has to find it is told, without its venue: room, storey, building. */
    public String printed() {
        return printed;
    }

    public long ownerUnitId() {
        return ownerUnitId;
    }
}
