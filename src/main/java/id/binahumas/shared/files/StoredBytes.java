package id.binahumas.shared.files;

/** Bytes that lie safely on the disk, known by their hash. */
public record StoredBytes(String sha256, String mediaType, long size) {}
