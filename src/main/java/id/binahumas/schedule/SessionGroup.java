package id.binahumas.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sessions that can be held once more together: those of a day for a cohort (or for all), or of all its days. */
public record SessionGroup(CohortRow cohort, LocalDate day, LocalDate last, int sessions) {

    static List<SessionGroup> of(List<CohortRow> cohorts, List<SessionRow> sessions, ZoneId zone) {
        List<CohortRow> owners = new ArrayList<>(cohorts);
        owners.add(0, null);
        List<SessionGroup> groups = new ArrayList<>();
        for (CohortRow owner : owners) {
            List<LocalDate> held = sessions.stream()
                    .filter(s -> Objects.equals(s.cohortId(), owner == null ? null : Long.valueOf(owner.id())))
                    .map(s -> s.startsAt().atZone(zone).toLocalDate())
                    .sorted()
                    .toList();
            List<LocalDate> days = held.stream().distinct().toList();
            if (days.size() > 1) {
                groups.add(new SessionGroup(owner, days.get(0), days.get(days.size() - 1), held.size()));
            }
            days.forEach(day -> groups.add(new SessionGroup(
                    owner, day, day, (int) held.stream().filter(day::equals).count())));
        }
        return groups;
    }

    /** All days of its cohort. */
    public boolean whole() {
        return !day.equals(last);
    }

    public Long cohortId() {
        return cohort == null ? null : Long.valueOf(cohort.id());
    }

    /** Tells it from the others of its run. */
    public String key() {
        return (cohort == null ? "0" : String.valueOf(cohort.id())) + (whole() ? "" : "-" + day);
    }

    SessionCopy copy(LocalDate to, Long forCohort, boolean forNew) {
        return new SessionCopy(cohortId(), whole() ? null : day, to, forCohort, forNew);
    }
}
