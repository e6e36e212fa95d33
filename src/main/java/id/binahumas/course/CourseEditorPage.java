package id.binahumas.course;

import id.binahumas.competency.Competency;
import id.binahumas.competency.CompetencyService;
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
import java.util.List;

/** What a course consists of: its subjects, syllabus and competencies, each added below its list. */
@Named
@RequestScoped
public class CourseEditorPage {

    private static final String SELF = "/organiser/course/course.xhtml?faces-redirect=true&id=";

    @Inject
    CourseService courses;

    @Inject
    CompetencyService framework;

    @Inject
    Posted posted;

    private Long id;
    private Course course;
    private List<SubjectRow> subjects = List.of();
    private List<SyllabusRow> items = List.of();
    private List<CompetencyRow> competencies = List.of();

    @FormField
    @NotBlank
    @Size(max = 200)
    private String subjectTitle;

    @FormField
    @NotNull
    @Min(0)
    @Max(60_000)
    private Integer minutes;

    @FormField
    @NotNull
    @Min(1)
    @Max(20)
    private Integer part = 1;

    @FormField
    @NotNull
    private ItemKind kind = ItemKind.MODULE;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String itemTitle;

    @FormField
    private boolean required = true;

    @FormField
    @NotNull
    @Min(0)
    @Max(100)
    private Integer weight = 0;

    @FormField
    @NotNull
    private Long competencyId;

    @FormField
    @NotNull
    @Min(1)
    @Max(5)
    private Integer level = 3;

    public void load() {
        course = courses.own(id);
        subjects = courses.subjects(id);
        items = courses.syllabus(id);
        competencies = courses.competencies(id);
    }

    public String addSubject() {
        if (!posted.fill(this, "subjectTitle", "minutes")) {
            return null;
        }
        courses.addSubject(id, subjectTitle, minutes);
        return SELF + id + "&ok=subjectAdded";
    }

    public String removeSubject() {
        courses.removeSubject(id, posted.getId());
        return SELF + id + "&ok=subjectRemoved";
    }

    public String addItem() {
        if (!posted.fill(this, "part", "kind", "itemTitle", "required", "weight")) {
            return null;
        }
        courses.addItem(id, part, kind, itemTitle, required, weight);
        return SELF + id + "&ok=itemAdded";
    }

    public String removeItem() {
        courses.removeItem(id, posted.getId());
        return SELF + id + "&ok=itemRemoved";
    }

    public String addCompetency() {
        if (!posted.fill(this, "competencyId", "level")) {
            return null;
        }
        courses.develops(id, competencyId, level);
        return SELF + id + "&ok=competencyAdded";
    }

    public String dropCompetency() {
        courses.dropCompetency(id, posted.getId());
        return SELF + id + "&ok=competencyRemoved";
    }

    /** Where the content of an item is written: in the feature of its kind. */
    public String contentOf(SyllabusRow item) {
        String feature = switch (item.kind()) {
            case MODULE -> "/organiser/learning/module.xhtml";
            case QUIZ -> "/organiser/quiz/quiz.xhtml";
            case ASSIGNMENT -> "/organiser/assignment/assignment.xhtml";
        };
        return feature + "?item=" + item.id();
    }

    public int getMinutesInAll() {
        return subjects.stream().mapToInt(SubjectRow::minutes).sum();
    }

    public int getJp() {
        return getMinutesInAll() / course.minutesPerJp();
    }

    public int getWeightInAll() {
        return items.stream().mapToInt(SyllabusRow::weight).sum();
    }

    public List<Competency> getFramework() {
        return framework.all();
    }

    public ItemKind[] getKinds() {
        return ItemKind.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Course getCourse() {
        return course;
    }

    public List<SubjectRow> getSubjects() {
        return subjects;
    }

    public List<SyllabusRow> getItems() {
        return items;
    }

    public List<CompetencyRow> getCompetencies() {
        return competencies;
    }

    public String getSubjectTitle() {
        return subjectTitle;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public Integer getPart() {
        return part;
    }

    public ItemKind getKind() {
        return kind;
    }

    public String getItemTitle() {
        return itemTitle;
    }

    public boolean isRequired() {
        return required;
    }

    public Integer getWeight() {
        return weight;
    }

    public Long getCompetencyId() {
        return competencyId;
    }

    public Integer getLevel() {
        return level;
    }
}
