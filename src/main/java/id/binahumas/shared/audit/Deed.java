package id.binahumas.shared.audit;

/** What was done, before it is known by whom and when. */
record Deed(String action, Long subjectId, String details, String before, String after, String reason) {}
