package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A place with rooms to hold sessions in: a house of the unit that keeps it, or one from outside that is hired or lent. */
@Entity
@Table(name = "venue")
public class Venue extends BaseEntity {

    private long ownerUnitId;
    private String name;
    private String address;
    private String city;
    private String contact;
    private boolean outside;

    protected Venue() {}

    public Venue(long ownerUnitId, VenueDetails details) {
        this.ownerUnitId = ownerUnitId;
        describe(details);
    }

    public final void describe(VenueDetails d) {
        name = Texts.plain(d.name(), 200);
        address = Texts.plain(d.address(), 300);
        city = Texts.plain(d.city(), 100);
        contact = Texts.plain(d.contact(), 200);
        outside = d.outside();
    }

    public long ownerUnitId() {
        return ownerUnitId;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public String city() {
        return city;
    }

    /** Whom one asks there. */
    public String contact() {
        return contact;
    }

    public boolean outside() {
        return outside;
    }
}
