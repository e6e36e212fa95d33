package id.binahumas.course;

/** A subject and its planned minutes. */
public record SubjectRow(long id, String title, int minutes) {}
