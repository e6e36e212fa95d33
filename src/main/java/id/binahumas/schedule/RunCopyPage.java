package id.binahumas.schedule;

import id.binahumas.course.CourseService;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A run made after another one in five fields, and keeping a run as the shape of later ones. */
@Named
@RequestScoped
public class RunCopyPage {

    private static final String RUN = "/organiser/schedule/run.xhtml?faces-redirect=true&id=";
    private static final String[] FIELDS = {"theme", "firstDay", "place", "places", "registrationUntil"};

    @Inject
    RunCopyService copies;

    @Inject
    CourseService courses;

    @Inject
    Posted posted;

    @Inject
    Words words;

    private Long id;
    private Run source;
    private String courseTitle;

    @FormField
    @Size(max = 200)
    private String theme;

    @FormField
    @NotNull
    private LocalDate firstDay;

    @FormField
    @Size(max = 200)
    private String place;

    @FormField
    @Min(1)
    private Integer places;

    @FormField
    @NotNull
    private LocalDate registrationUntil;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String name;

    public void load() {
        source = copies.source(id);
        courseTitle = courses.find(source.courseId()).title();
        theme = source.theme();
        place = source.place();
        places = copies.places(id);
        name = courseTitle;
    }

    public String create() {
        if (!posted.fill(this, FIELDS)) {
            return null;
        }
        Run run = copies.create(
                id, new NewRun(theme, firstDay, place, places, words.of("run.copy.reasonOfPlaces"), registrationUntil));
        return RUN + run.id() + "&ok=runCopied";
    }

    public String keep() {
        if (!posted.fill(this, "name")) {
            return null;
        }
        return RUN + copies.keepAsTemplate(id, name).id() + "&ok=templateKept";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Run getSource() {
        return source;
    }

    public String getCourseTitle() {
        return courseTitle;
    }

    public String getTheme() {
        return theme;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public String getPlace() {
        return place;
    }

    public Integer getPlaces() {
        return places;
    }

    public LocalDate getRegistrationUntil() {
        return registrationUntil;
    }

    public String getName() {
        return name;
    }
}
