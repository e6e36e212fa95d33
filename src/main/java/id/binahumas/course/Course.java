package id.binahumas.course;

import id.binahumas.competency.Competency;
import id.binahumas.shared.BaseEntity;
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
        code = d.code().strip();
        title = Texts.plain(d.title(), 200);
        titleKey = Texts.key(title);
        summary = Texts.plain(d.summary(), 2000);
        kind = d.kind();
        mode = d.mode();
        minutesPerJp = d.minutesPerJp();
        targetPosts = d.targetPosts() == null ? "" : Texts.plain(d.targetPosts(), 1000);
        legalBasis = d.legalBasis() == null ? "" : Texts.plain(d.legalBasis(), 2000);
        minAttendancePercent = d.minAttendancePercent();
        passMark = d.passMark();
    }

    public CourseSubject addSubject(String title, int minutes) {
        if (minutes < 0 || minutes > 60_000) {
            throw new Refusal("course.minutes.range");
        }
        CourseSubject subject = new CourseSubject(this, subjects.size() + 1, Texts.plain(title, 200), minutes);
        subjects.add(subject);
        return subject;
    }

    public void removeSubject(long subjectId) {
        subjects.removeIf(s -> s.id() == subjectId);
    }

    public SyllabusItem addItem(int part, ItemKind kind, String title, boolean required, int weight) {
        if (part < 1 || part > 20) {
            throw new Refusal("course.part.range");
        }
        if (weight < 0 || weight > 100) {
            throw new Refusal("course.weight.range");
        }
        int sort = items.stream().mapToInt(SyllabusItem::sort).max().orElse(0) + 1;
        SyllabusItem item = new SyllabusItem(this, part, sort, kind, Texts.plain(title, 200), required, weight);
        items.add(item);
        return item;
    }

    public void develops(Competency competency, int level) {
        if (level < 1 || level > 5) {
            throw new Refusal("course.level.range");
        }
        competencies.removeIf(c -> c.competency().id() == competency.id());
        competencies.add(new CourseCompetency(this, competency, level));
    }

    public void dropCompetency(long competencyId) {
        competencies.removeIf(c -> c.competency().id() == competencyId);
    }

    public void archive() {
        archived = true;
    }

    /** JP of the course by its subjects: the sum of minutes, then rounded down to whole JP. */
    public int jp() {
        return subjects.stream().mapToInt(CourseSubject::minutes).sum() / minutesPerJp;
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
