package id.binahumas.learning;

/** A lesson as its author sees it in the list. */
public record ModuleRow(
        long id, int version, String title, int minutes, String mediaType, Long mediaBytes, long readers) {}
