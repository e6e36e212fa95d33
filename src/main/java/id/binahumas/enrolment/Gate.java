package id.binahumas.enrolment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where one participant stands in one block: required items not passed yet, teaching minutes held and attended. A block is done
 * when nothing is missing and enough was attended; a gated block opens when the block before it is open and done, or by a waiver. A block
 * with places of its own is open only to who has one.
 */
record Gate(
        long blockId,
        int part,
        boolean gated,
        long itemsMissing,
        Long minutesHeld,
        BigDecimal minutesAttended,
        long waivers,
        int minAttendancePercent,
        boolean seat) {

    boolean done() {
        return itemsMissing == 0 && (!asksAttendance() || attendancePercent() >= minAttendancePercent);
    }

    boolean waived() {
        return waivers > 0;
    }

    boolean asksAttendance() {
        return minutesHeld != null && minutesHeld > 0;
    }

    /** Never rounded up; null when no teaching is held. */
    Integer attendancePercent() {
        if (!asksAttendance()) {
            return null;
        }
        long attended = minutesAttended == null ? 0 : minutesAttended.longValue();
        return (int) (100 * attended / minutesHeld);
    }

    /** The parts that are open, of all blocks of a run in order. */
    static Set<Integer> openParts(List<Gate> gates) {
        Set<Integer> open = new HashSet<>();
        boolean before = true;
        for (Gate gate : gates) {
            boolean isOpen = gate.seat && (!gate.gated || before || gate.waived());
            if (isOpen) {
                open.add(gate.part);
            }
            before = isOpen && gate.done();
        }
        return open;
    }
}
