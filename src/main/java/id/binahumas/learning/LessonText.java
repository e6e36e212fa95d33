package id.binahumas.learning;

/** A lesson to read, with its file's facts when it has one, and where the reader stopped. */
public record LessonText(
        long id,
        String courseTitle,
        String moduleTitle,
        String title,
        String body,
        int minutes,
        String mediaNote,
        Long mediaId,
        String mediaType,
        Long mediaBytes,
        int reached) {

    public boolean picture() {
        return mediaType != null && mediaType.startsWith("image/");
    }

    public boolean video() {
        return mediaType != null && mediaType.startsWith("video/");
    }

    public boolean audio() {
        return mediaType != null && mediaType.startsWith("audio/");
    }

    /** Opened on its own: a document or text. */
    public boolean document() {
        return mediaType != null && !picture() && !video() && !audio();
    }
}
