package id.binahumas.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A venue as its keeper writes it. */
public record VenueDetails(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 300) String address,
        @Size(max = 100) String city,
        @Size(max = 200) String contact,
        boolean outside) {

    /** A house of ours. */
    public static VenueDetails of(String name) {
        return new VenueDetails(name, null, null, null, false);
    }
}
