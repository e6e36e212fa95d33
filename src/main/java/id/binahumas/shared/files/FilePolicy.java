package id.binahumas.shared.files;

import java.util.Map;
import java.util.Set;

/** What a kind of file may be: its types, as found in its bytes, and its size. */
public record FilePolicy(String name, Map<String, String> extensionByType, long maxBytes) {

    private static final long MEGABYTE = 1024L * 1024;

    public static final FilePolicy LESSON_MEDIA = new FilePolicy(
            "LESSON_MEDIA",
            Map.of(
                    "image/png", "png",
                    "image/jpeg", "jpg",
                    "application/pdf", "pdf",
                    "video/mp4", "mp4",
                    "video/webm", "webm",
                    "audio/mpeg", "mp3",
                    "audio/mp4", "m4a",
                    "text/vtt", "vtt"),
            100 * MEGABYTE);

    public static final FilePolicy SUBMISSION = new FilePolicy(
            "SUBMISSION",
            Map.of(
                    "application/pdf", "pdf",
                    "image/png", "png",
                    "image/jpeg", "jpg",
                    "video/mp4", "mp4",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
                    "application/vnd.oasis.opendocument.text", "odt"),
            50 * MEGABYTE);

    /** What is shown or handed out in a session. */
    public static final FilePolicy MATERIAL = new FilePolicy(
            "MATERIAL",
            Map.of(
                    "application/pdf", "pdf",
                    "image/png", "png",
                    "image/jpeg", "jpg",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
                    "application/vnd.oasis.opendocument.presentation", "odp"),
            50 * MEGABYTE);

    public static final FilePolicy CERTIFICATE =
            new FilePolicy("CERTIFICATE", Map.of("application/pdf", "pdf"), 20 * MEGABYTE);

    /** A copy of everything the house holds about somebody. */
    public static final FilePolicy DATA_COPY =
            new FilePolicy("DATA_COPY", Map.of("application/zip", "zip"), 4096 * MEGABYTE);

    /** A paper somebody shows to prove what they say of themselves. */
    public static final FilePolicy PROOF = new FilePolicy(
            "PROOF", Map.of("application/pdf", "pdf", "image/png", "png", "image/jpeg", "jpg"), 10 * MEGABYTE);

    /** A letter of an office. */
    public static final FilePolicy LETTER = new FilePolicy("LETTER", Map.of("application/pdf", "pdf"), 10 * MEGABYTE);

    /** Many letters packed together. */
    public static final FilePolicy LETTERS =
            new FilePolicy("LETTERS", Map.of("application/zip", "zip"), 512 * MEGABYTE);

    /** What people enter in a spreadsheet and send in. */
    public static final FilePolicy SHEET = new FilePolicy(
            "SHEET",
            Map.of(
                    "text/csv", "csv",
                    "text/plain", "csv",
                    "text/tab-separated-values", "csv",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            10 * MEGABYTE);

    public FilePolicy {
        extensionByType = Map.copyOf(extensionByType);
    }

    public boolean allows(String type) {
        return extensionByType.containsKey(type);
    }

    public Set<String> types() {
        return extensionByType.keySet();
    }

    /** For people: "docx, pdf, png". */
    public String extensions() {
        return String.join(
                ", ", extensionByType.values().stream().sorted().distinct().toList());
    }

    public long maxMegabytes() {
        return maxBytes / MEGABYTE;
    }
}
