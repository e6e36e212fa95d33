package id.binahumas.enrolment;

import java.util.Map;
import java.util.Set;

/** Who holds a place in the sessions of a run that have places of their own. */
public record SessionPlaces(Map<Long, Set<Long>> enrolments) {

    public SessionPlaces {
        enrolments = Map.copyOf(enrolments);
    }

    /** Nothing is asked for in a session without places of its own. */
    public boolean admit(long sessionId, long enrolmentId) {
        Set<Long> seated = enrolments.get(sessionId);
        return seated == null || seated.contains(enrolmentId);
    }
}
