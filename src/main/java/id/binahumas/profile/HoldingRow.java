package id.binahumas.profile;

/** How many rows of one kind the house holds about somebody. */
public record HoldingRow(String table, int rows) {}
