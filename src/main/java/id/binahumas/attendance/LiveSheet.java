package id.binahumas.attendance;

import java.util.Map;

/** How staying counts in a session, null where entering does, and what was counted so far, by enrolment. */
public record LiveSheet(Integer minPercent, Map<Long, LiveRow> stays) {

    public LiveSheet {
        stays = Map.copyOf(stays);
    }
}
