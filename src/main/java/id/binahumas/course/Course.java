package id.binahumas.course;

import id.binahumas.competency.Competency;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A programme that can be held many times (pelatihan): its subjects, syllabus, legal basis and completion rule. */
@Entity
@Table(name = "course")
public class Course extends BaseEntity {

    private String code;
    private String title;
    private String titleKey;
    private String summary;

    @Enumerated(EnumType.STRING)
    private CourseKind kind;

    @Enumerated(EnumType.STRING)
    private DeliveryMode mode;

    private long ownerUnitId;
    private int minutesPerJp;
    private String targetPosts;
    private String legalBasis;
    private int minAttendancePercent;
    private int passMark;
    private boolean archived;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sort")
    private List<CourseSubject> subjects = new ArrayList<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("part, sort")
    private Set<SyllabusItem> items = new LinkedHashSet<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<CourseCompetency> competencies = new LinkedHashSet<>();

    protected Course() {}

    public Course(long ownerUnitId, CourseDetails details) {
        this.ownerUnitId = ownerUnitId;
        describe(details);
    }

    public void describe(CourseDetails d) {
        code = needed(Texts.plain(d.code(), 40));
        title = needed(Texts.plain(d.title(), 200));
        titleKey = Texts.start(Texts.key(title), 200);
        summary = needed(Texts.lines(d.summary(), 2000));
        kind = d.kind();
        mode = d.mode();
        minutesPerJp = d.minutesPerJp();
        targetPosts = Objects.toString(Texts.lines(d.targetPosts(), 1000), "");
        legalBasis = Objects.toString(Texts.lines(d.legalBasis(), 2000), "");
        minAttendancePercent = d.minAttendancePercent();
        passMark = d.passMark();
    }

    public CourseSubject addSubject(String title, int minutes) {
        int sort = subjects.stream().mapToInt(CourseSubject::sort).max().orElse(0) + 1;
        CourseSubject subject = new CourseSubject(this, sort, needed(Texts.plain(title, 200)), inRange(minutes));
        subjects.add(subject);
        return subject;
    }

    public void editSubject(long subjectId, String title, int minutes) {
        subjects.stream()
                .filter(s -> s.id() == subjectId)
                .findFirst()
                .orElseThrow(NotFound::new)
                .describe(needed(Texts.plain(title, 200)), inRange(minutes));
    }

    public void removeSubject(long subjectId) {
        if (!subjects.removeIf(s -> s.id() == subjectId)) {
            throw new NotFound();
        }
    }

    public SyllabusItem addItem(int part, ItemKind kind, String title, boolean required, int weight) {
        requireItemRanges(part, weight);
        int sort = items.stream().mapToInt(SyllabusItem::sort).max().orElse(0) + 1;
        SyllabusItem item = new SyllabusItem(this, part, sort, kind, needed(Texts.plain(title, 200)), required, weight);
        items.add(item);
        return item;
    }

    /** The kind stays: its content hangs on it. */
    public void editItem(long itemId, int part, String title, boolean required, int weight) {
        requireItemRanges(part, weight);
        items.stream()
                .filter(i -> i.id() == itemId)
                .findFirst()
                .orElseThrow(NotFound::new)
                .describe(part, needed(Texts.plain(title, 200)), required, weight);
    }

    public void removeItem(long itemId) {
        items.removeIf(i -> i.id() == itemId);
    }

    public void develops(Competency competency, int level) {
        if (level < 1 || level > 5) {
            throw new Refusal("course.level.range");
        }
        competencies.stream()
                .filter(c -> c.competency().id() == competency.id())
                .findFirst()
                .ifPresentOrElse(
                        known -> known.reach(level),
                        () -> competencies.add(new CourseCompetency(this, competency, level)));
    }

    public void dropCompetency(long competencyId) {
        if (!competencies.removeIf(c -> c.competency().id() == competencyId)) {
            throw new NotFound();
        }
    }

    /** JP of the course by its subjects: the sum of minutes, then rounded down to whole JP. */
    public int jp() {
        return subjects.stream().mapToInt(CourseSubject::minutes).sum() / minutesPerJp;
    }

    private static void requireItemRanges(int part, int weight) {
        if (part < 1 || part > 20) {
            throw new Refusal("course.part.range");
        }
        if (weight < 0 || weight > 100) {
            throw new Refusal("course.weight.range");
        }
    }

    private static int inRange(int minutes) {
        if (minutes < 0 || minutes > 60_000) {
            throw new Refusal("course.minutes.range");
        }
        return minutes;
    }

    /** What is left of a text after cleaning must still be something. */
    private static String needed(String text) {
        if (text == null) {
            throw new Refusal("text.missing");
        }
        return text;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public CourseKind kind() {
        return kind;
    }

    public DeliveryMode mode() {
        return mode;
    }

    public long ownerUnitId() {
        return ownerUnitId;
    }

    public int minutesPerJp() {
        return minutesPerJp;
    }

    public String targetPosts() {
        return targetPosts;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public int minAttendancePercent() {
        return minAttendancePercent;
    }

    public int passMark() {
        return passMark;
    }

    public boolean archived() {
        return archived;
    }

    public List<CourseSubject> subjects() {
        return List.copyOf(subjects);
    }

    public List<SyllabusItem> items() {
        return List.copyOf(items);
    }

    public List<CourseCompetency> competencies() {
        return List.copyOf(competencies);
    }
}
