package id.binahumas.shared.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** Tells from a failure that something the house stands on is away: its database, or room on its disk. */
final class Outages {

    /** H2: its file could not be written, closed, broken off, in use or damaged. */
    private static final Set<Integer> H2_AWAY = Set.of(50000, 90007, 90020, 90028, 90030, 90031, 90067, 90098, 90121);

    private static final Set<String> NO_ROOM = Set.of("No space left on device", "Disk quota exceeded");

    private Outages() {}

    static boolean isDatabaseAway(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state != null && state.startsWith("08") || H2_AWAY.contains(sql.getErrorCode());
        }
        // what the server's pool says when it has no connection to give: a class that applications do not see
        return cause.getClass().getName().startsWith("jakarta.resource.");
    }

    static boolean isNoRoom(Throwable cause) {
        return cause instanceof IOException
                && cause.getMessage() != null
                && NO_ROOM.stream().anyMatch(cause.getMessage()::contains);
    }
}
