package id.binahumas.schedule;

/** So many hold a place by the same kind of claim. */
public record HeldSeats(SeatClaim claim, long count) {}
