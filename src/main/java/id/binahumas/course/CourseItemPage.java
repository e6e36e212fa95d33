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

/** One item of a syllabus, to be changed; its kind stays. */
@Named
@RequestScoped
public class CourseItemPage {

    @Inject
    CourseService courses;

    @Inject
    Posted posted;

    private Long course;
    private Long id;
    private ItemKind kind;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String title;

    @FormField
    @NotNull
    @Min(1)
    @Max(20)
    private Integer part;

    @FormField
    private boolean required;

    @FormField
    @NotNull
    @Min(0)
    @Max(100)
    private Integer weight;

    public void load() {
        courses.own(course);
        SyllabusRow row = courses.syllabus(course).stream()
                .filter(i -> id != null && i.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        kind = row.kind();
        title = row.title();
        part = row.part();
        required = row.required();
        weight = row.weight();
    }

    public String save() {
        if (!posted.fill(this)) {
            return null;
        }
        courses.editItem(course, id, part, title, required, weight);
        return "/organiser/course/course.xhtml?faces-redirect=true&id=" + course + "&ok=itemSaved";
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

    public ItemKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public Integer getPart() {
        return part;
    }

    public boolean isRequired() {
        return required;
    }

    public Integer getWeight() {
        return weight;
    }
}
