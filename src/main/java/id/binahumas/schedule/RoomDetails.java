package id.binahumas.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A room as its keeper writes it; building and storey as people there call them. */
public record RoomDetails(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String building,
        @Size(max = 60) String storey,
        Integer capacity,
        @Size(max = 500) String equipment) {

    public static RoomDetails of(String name, Integer capacity) {
        return new RoomDetails(name, null, null, capacity, null);
    }
}
