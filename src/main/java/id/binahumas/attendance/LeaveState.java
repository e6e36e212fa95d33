package id.binahumas.attendance;

import java.util.Arrays;
import java.util.List;

/** How far a request for leave has come: one that was declined may be appealed against once, and what is said then stands. */
public enum LeaveState {
    ASKED,
    GRANTED,
    DECLINED,
    APPEALED,
    UPHELD,
    WITHDRAWN;

    /** Those in which somebody waits for an answer. */
    static final List<LeaveState> OPEN =
            Arrays.stream(values()).filter(LeaveState::isOpen).toList();

    public boolean isOpen() {
        return this == ASKED || this == APPEALED;
    }
}
