package id.binahumas.schedule;

/** A resource person of a session. */
public record SpeakerRow(long id, long sessionId, String name, String office) {}
