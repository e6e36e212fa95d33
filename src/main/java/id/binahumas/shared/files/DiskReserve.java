package id.binahumas.shared.files;

import id.binahumas.shared.Settings;
import java.io.File;

/**
 * Room on the disk that nobody may use up. Where the database lies in the data directory, a commit that finds no room can take
 * another one with it that was acknowledged already; so nothing new is taken on while there still is some.
 */
public final class DiskReserve {

    private static final long BYTES = Settings.number("BINAHUMAS_DISK_RESERVE_MB", 32) * 1024L * 1024L;
    private static final boolean DATABASE_IS_HERE =
            Settings.text("DB_DRIVER", "h2").equals("h2");
    private static final File DIRECTORY = Settings.dataDirectory().toFile();

    private DiskReserve() {}

    public static boolean isTouched() {
        return DATABASE_IS_HERE && DIRECTORY.getUsableSpace() < BYTES;
    }
}
