package id.binahumas.schedule;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happens in a run, block by block: its sessions and who speaks in them, in the zone of the venue. */
public record Programme(
        List<BlockRow> blocks,
        Map<Long, List<SessionRow>> sessionsByBlock,
        Map<Long, List<SpeakerRow>> speakersBySession,
        int minutesPerJp,
        ZoneId zone) {

    public List<SessionRow> sessionsOf(BlockRow block) {
        return sessionsByBlock.getOrDefault(block.id(), List.of());
    }

    public List<SpeakerRow> speakersOf(SessionRow session) {
        return speakersBySession.getOrDefault(session.id(), List.of());
    }

    /** JP of a block: the teaching minutes of its sessions, as one participant attends them. */
    public int jpOf(BlockRow block) {
        return jp(minutesForOne(sessionsOf(block)));
    }

    /** Of what is held for each cohort anew, everybody attends one: the longest counts. */
    static int minutesForOne(List<SessionRow> sessions) {
        Map<Long, Integer> byCohort = new HashMap<>();
        sessions.forEach(s -> byCohort.merge(s.cohortId(), s.minutes(), Integer::sum));
        int forAll = byCohort.getOrDefault(null, 0);
        byCohort.remove(null);
        return forAll
                + byCohort.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whole JP, rounded down. */
    public int jp(int minutes) {
        return minutes / minutesPerJp;
    }
}
