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

/** The venues of the organiser's own units; a new one is added below the list. */
@Named
@RequestScoped
public class RoomsPage {

    @Inject
    RoomService rooms;

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    private List<VenueRow> venues = List.of();

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

    public void load() {
        venues = rooms.venues();
        if (!posted.is("save")) {
            owner = units.organisedFirst().map(UnitRow::label).orElse(null);
        }
    }

    public String save() {
        if (!posted.fill(this)) {
            return null;
        }
        long id = rooms.addVenue(units.organised(owner).id(), new VenueDetails(venue, address, city, contact, outside))
                .id();
        return "/organiser/schedule/venue.xhtml?faces-redirect=true&id=" + id + "&ok=venueSaved";
    }

    public List<VenueRow> getVenues() {
        return venues;
    }

    public String getOwner() {
        return owner;
    }

    public String getVenue() {
        return venue;
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
}
