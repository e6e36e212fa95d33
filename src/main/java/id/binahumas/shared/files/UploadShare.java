package id.binahumas.shared.files;

import id.binahumas.shared.Settings;
import java.time.Duration;

/** How much somebody has sent within a day; an operator may set other limits. */
record UploadShare(long count, long bytes) {

    static final Duration SPAN = Duration.ofDays(1);

    private static final int MOST = Settings.number("BINAHUMAS_UPLOADS_A_DAY", 300);
    private static final long MOST_BYTES = Settings.number("BINAHUMAS_UPLOAD_MB_A_DAY", 2000) * 1024L * 1024;

    boolean isUsedUp() {
        return count >= MOST || bytes >= MOST_BYTES;
    }
}
