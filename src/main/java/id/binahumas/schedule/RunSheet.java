package id.binahumas.schedule;

import id.binahumas.course.CompetencyRow;
import id.binahumas.course.Course;
import id.binahumas.course.SubjectRow;
import java.util.Arrays;
import java.util.List;

/** Everything an announced run tells the public: what is taught, by whom, when, where, to whom, by which law, and how many places. */
public record RunSheet(
        Run run,
        Course course,
        String organiser,
        String coOrganiser,
        List<SubjectRow> subjects,
        List<CompetencyRow> competencies,
        Programme programme,
        List<SeatPoolRow> pools,
        String host,
        List<BasisRow> basis) {

    /** JP of the course by its subjects, rounded down to whole JP. */
    public int jp() {
        return jp(subjects.stream().mapToInt(SubjectRow::minutes).sum());
    }

    public int jp(int minutes) {
        return programme.jp(minutes);
    }

    /** The laws and decrees the course rests on, one a line. */
    public List<String> legalBasis() {
        return Arrays.stream(course.legalBasis().split("\\R|;"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** The pools with a cap, or the one without when there is none. */
    public List<SeatPoolRow> places() {
        List<SeatPoolRow> limited = pools.stream().filter(SeatPoolRow::limited).toList();
        return limited.isEmpty() ? pools.stream().limit(1).toList() : limited;
    }

    public boolean full() {
        return pools.stream().anyMatch(SeatPoolRow::full);
    }
}
