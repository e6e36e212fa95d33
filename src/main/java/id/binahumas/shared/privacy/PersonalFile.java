package id.binahumas.shared.privacy;

/** A file that belongs to somebody's data, and under which name it goes into a copy of it. */
public record PersonalFile(String path, long fileId) {}
