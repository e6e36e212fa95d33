package id.binahumas.enrolment;

import id.binahumas.organisation.UnitKind;
import java.util.List;
import java.util.Set;

/**
 * What is known on a day of somebody who wants into a run: the unit with those above it, post, level, duties, competencies
 * that completed courses developed, and these courses. Without a post the unit is that of a duty.
 */
public record Applicant(
        List<ApplicantUnitRow> units,
        String postKey,
        String levelKey,
        Set<String> dutyKeys,
        Set<Long> competencies,
        Set<Long> completed) {

    public Applicant {
        units = List.copyOf(units);
        dutyKeys = Set.copyOf(dutyKeys);
        competencies = Set.copyOf(competencies);
        completed = Set.copyOf(completed);
    }

    /** The nearest unit that is represented by itself; null when none is known. */
    public ApplicantUnitRow unit() {
        return units.stream()
                .filter(u -> u.kind().isRepresented())
                .findFirst()
                .orElse(units.isEmpty() ? null : units.get(0));
    }

    /** Works in such a unit, or in a division or team of one. */
    boolean isIn(UnitKind kind) {
        return own().stream().anyMatch(u -> u.kind() == kind);
    }

    boolean isIn(long unitId) {
        return own().stream().anyMatch(u -> u.id() == unitId);
    }

    /** Works in such a unit or somewhere below one. */
    boolean isBelow(UnitKind kind) {
        return units.stream().anyMatch(u -> u.kind() == kind);
    }

    boolean isBelow(long unitId) {
        return units.stream().anyMatch(u -> u.id() == unitId);
    }

    /** Called so, or so with more words behind: a level or a field. */
    boolean holdsPost(String key) {
        return postKey != null && (postKey.equals(key) || postKey.startsWith(key + " "));
    }

    /** From the unit itself up to the nearest that is represented by itself. */
    private List<ApplicantUnitRow> own() {
        int last = 0;
        while (last < units.size() - 1 && !units.get(last).kind().isRepresented()) {
            last++;
        }
        return units.subList(0, Math.min(last + 1, units.size()));
    }
}
