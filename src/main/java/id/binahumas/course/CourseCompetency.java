package id.binahumas.course;

import id.binahumas.competency.Competency;
import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A competency a course develops, and up to which level (1 to 5). */
@Entity
@Table(name = "course_competency")
public class CourseCompetency extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "competency_id")
    private Competency competency;

    private int level;

    protected CourseCompetency() {}

    CourseCompetency(Course course, Competency competency, int level) {
        this.course = course;
        this.competency = competency;
        this.level = level;
    }

    void reach(int newLevel) {
        level = newLevel;
    }

    public Competency competency() {
        return competency;
    }

    public int level() {
        return level;
    }
}
