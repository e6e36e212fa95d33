package id.binahumas.schedule;

/** What a run rests on beside the laws of its course, in its order. */
public record BasisRow(long id, int number, String wording, String link) {}
