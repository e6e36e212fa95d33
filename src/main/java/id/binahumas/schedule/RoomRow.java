package id.binahumas.schedule;

/** A room to choose from. */
public record RoomRow(long id, String venue, String name, Integer capacity) {}
