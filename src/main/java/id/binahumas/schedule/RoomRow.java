package id.binahumas.schedule;

/** A room to choose from, as it is printed. */
public record RoomRow(long id, long venueId, String venue, String name, Integer capacity, String equipment) {}
