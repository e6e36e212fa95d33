package id.binahumas.course;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One subject of a course, to be changed. */
@Named
@RequestScoped
public class CourseSubjectPage {

    @Inject
    CourseService courses;

    @Inject
    Posted posted;

    private Long course;
    private Long id;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String title;

    @FormField
    @NotNull
    @Min(0)
    @Max(60_000)
    private Integer minutes;

    public void load() {
        courses.own(course);
        SubjectRow row = courses.subjects(course).stream()
                .filter(s -> id != null && s.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        title = row.title();
        minutes = row.minutes();
    }

    public String save() {
        if (!posted.fill(this)) {
            return null;
        }
        courses.editSubject(course, id, title, minutes);
        return "/organiser/course/course.xhtml?faces-redirect=true&id=" + course + "&ok=subjectSaved";
    }

    public Long getCourse() {
        return course;
    }

    public void setCourse(Long course) {
        this.course = course;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public Integer getMinutes() {
        return minutes;
    }
}
