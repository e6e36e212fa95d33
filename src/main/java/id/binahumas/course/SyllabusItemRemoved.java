package id.binahumas.course;

/** An item leaves the syllabus; whoever keeps something of it for ever refuses, in the same transaction. */
public record SyllabusItemRemoved(long itemId) {}
