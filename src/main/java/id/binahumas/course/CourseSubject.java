package id.binahumas.course;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A subject of a course (mata pelatihan) with its planned minutes; the certificate's second page lists them. */
@Entity
@Table(name = "course_subject")
public class CourseSubject extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private int sort;
    private String title;
    private String titleKey;
    private int minutes;

    protected CourseSubject() {}

    CourseSubject(Course course, int sort, String title, int minutes) {
        this.course = course;
        this.sort = sort;
        describe(title, minutes);
    }

    void describe(String newTitle, int newMinutes) {
        title = newTitle;
        titleKey = Texts.start(Texts.key(newTitle), 200);
        minutes = newMinutes;
    }

    int sort() {
        return sort;
    }

    public String title() {
        return title;
    }

    public int minutes() {
        return minutes;
    }
}
