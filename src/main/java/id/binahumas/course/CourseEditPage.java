package id.binahumas.course;

import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
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

/** The facts of a course, new or known, and its completion rule. */
@Named
@RequestScoped
public class CourseEditPage {

    /** What can be said of a course that is known: its owner stays. */
    private static final String[] FACTS = {
        "code",
        "title",
        "summary",
        "kind",
        "mode",
        "minutesPerJp",
        "targetPosts",
        "legalBasis",
        "minAttendancePercent",
        "passMark"
    };

    @Inject
    CourseService courses;

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    private Long id;
    private int version;

    /** By code or name. */
    @FormField
    @NotBlank
    @Size(max = 260)
    private String owner;

    @FormField
    @NotBlank
    @Size(max = 40)
    private String code;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String title;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 2000)
    private String summary;

    @FormField
    @NotNull
    private CourseKind kind = CourseKind.TRAINING;

    @FormField
    @NotNull
    private DeliveryMode mode = DeliveryMode.HYBRID;

    @FormField
    @NotNull
    @Min(1)
    @Max(120)
    private Integer minutesPerJp = 45;

    @FormField(multiline = true)
    @Size(max = 1000)
    private String targetPosts;

    @FormField(multiline = true)
    @Size(max = 2000)
    private String legalBasis;

    @FormField
    @NotNull
    @Min(0)
    @Max(100)
    private Integer minAttendancePercent = 80;

    @FormField
    @NotNull
    @Min(0)
    @Max(100)
    private Integer passMark = 70;

    public void load() {
        if (id == null) {
            if (!posted.is("save")) {
                owner = units.organisedFirst().map(UnitRow::label).orElse(null);
            }
            return;
        }
        Course course = courses.own(id);
        version = posted.is("save") ? posted.getVersion() : course.version();
        code = course.code();
        title = course.title();
        summary = course.summary();
        kind = course.kind();
        mode = course.mode();
        minutesPerJp = course.minutesPerJp();
        targetPosts = course.targetPosts();
        legalBasis = course.legalBasis();
        minAttendancePercent = course.minAttendancePercent();
        passMark = course.passMark();
    }

    public String save() {
        if (!(id == null ? posted.fill(this) : posted.fill(this, FACTS))) {
            return null;
        }
        CourseDetails details = new CourseDetails(
                code,
                title,
                summary,
                kind,
                mode,
                minutesPerJp,
                targetPosts,
                legalBasis,
                minAttendancePercent,
                passMark);
        if (id == null) {
            id = courses.create(units.organised(owner).id(), details).id();
        } else {
            courses.describe(id, version, details);
        }
        return "/organiser/course/course.xhtml?faces-redirect=true&id=" + id + "&ok=courseSaved";
    }

    public CourseKind[] getKinds() {
        return CourseKind.values();
    }

    public DeliveryMode[] getModes() {
        return DeliveryMode.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public String getOwner() {
        return owner;
    }

    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public CourseKind getKind() {
        return kind;
    }

    public DeliveryMode getMode() {
        return mode;
    }

    public Integer getMinutesPerJp() {
        return minutesPerJp;
    }

    public String getTargetPosts() {
        return targetPosts;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public Integer getMinAttendancePercent() {
        return minAttendancePercent;
    }

    public Integer getPassMark() {
        return passMark;
    }
}
