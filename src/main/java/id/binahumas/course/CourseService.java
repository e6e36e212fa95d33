package id.binahumas.course;

import static id.binahumas.shared.security.Role.INSTRUCTOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.competency.CompetencyService;
import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Door to what is offered: courses with their subjects, syllabus, competencies and completion rule. */
@Service
public class CourseService {

    @Inject
    CourseRepository courses;

    @Inject
    CompetencyService competencies;

    @Inject
    UnitService units;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<SyllabusItemRemoved> itemRemoved;

    @Inject
    Event<CourseChanged> changed;

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.create")
    public Course create(long ownerUnitId, @Valid CourseDetails details) {
        requireOrganiserAt(ownerUnitId);
        units.row(ownerUnitId, LocalDate.now(clock));
        refuseTakenCode(details.code(), 0);
        Course course = new Course(ownerUnitId, details);
        courses.add(course);
        return course;
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.describe")
    @RetriesContention
    public void describe(long courseId, int version, @Valid CourseDetails details) {
        Course course = own(courseId);
        course.requireVersion(version);
        refuseTakenCode(details.code(), courseId);
        course.describe(details);
        changed.fire(new CourseChanged(courseId));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.subject.add")
    @RetriesContention
    public CourseSubject addSubject(long courseId, @NotBlank @Size(max = 200) String title, int minutes) {
        CourseSubject subject = own(courseId).addSubject(title, minutes);
        changed.fire(new CourseChanged(courseId));
        return subject;
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.subject.remove")
    @RetriesContention
    public void removeSubject(long courseId, long subjectId) {
        own(courseId).removeSubject(subjectId);
        courses.flushOrRefuse("course.subject.used");
        changed.fire(new CourseChanged(courseId));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.subject.edit")
    @RetriesContention
    public void editSubject(long courseId, long subjectId, @NotBlank @Size(max = 200) String title, int minutes) {
        own(courseId).editSubject(subjectId, title, minutes);
        changed.fire(new CourseChanged(courseId));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.item.edit")
    public void editItem(
            long courseId,
            long itemId,
            int part,
            @NotBlank @Size(max = 200) String title,
            boolean required,
            int weight) {
        own(courseId).editItem(itemId, part, title, required, weight);
    }

    /** An item with results or with content stays. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.item.remove")
    public void removeItem(long courseId, long itemId) {
        Course course = own(courseId);
        if (course.items().stream().noneMatch(i -> i.id() == itemId)) {
            throw new NotFound();
        }
        itemRemoved.fire(new SyllabusItemRemoved(itemId));
        course.removeItem(itemId);
        courses.flushOrRefuse("course.item.used");
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.item.add")
    public SyllabusItem addItem(
            long courseId,
            int part,
            ItemKind kind,
            @NotBlank @Size(max = 200) String title,
            boolean required,
            int weight) {
        return own(courseId).addItem(part, kind, title, required, weight);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.competency.add")
    public void develops(long courseId, long competencyId, int level) {
        Course course = own(courseId);
        course.develops(
                competencies.all().stream()
                        .filter(c -> c.id() == competencyId)
                        .findFirst()
                        .orElseThrow(NotFound::new),
                level);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("course.competency.drop")
    public void dropCompetency(long courseId, long competencyId) {
        own(courseId).dropCompetency(competencyId);
    }

    @Allowed(ORGANISER)
    public List<CourseRow> mine() {
        Caller caller = callers.current();
        return courses.ownedBy(
                caller.scopeIds(ORGANISER, ScopeKind.UNIT), caller.hasGlobal(ORGANISER), LocalDate.now(clock));
    }

    /** The course for editing: a stranger's is not found. */
    @Allowed({ORGANISER, SYSTEM})
    public Course own(long courseId) {
        Course course = find(courseId);
        requireOrganiserAt(course.ownerUnitId());
        return course;
    }

    /** Anybody's course, by its code. */
    @Allowed({ORGANISER, SYSTEM})
    public Course named(@Size(max = 40) String code) {
        String typed = code == null ? "" : code.strip();
        return courses.byCode(typed).orElseThrow(() -> new Refusal("course.code.unknown", typed));
    }

    /** For doors of higher floors. */
    @Allowed({ORGANISER, SYSTEM})
    public Course find(long courseId) {
        return courses.byId(courseId).orElseThrow(NotFound::new);
    }

    @Allowed(SYSTEM)
    public SyllabusItem item(long itemId) {
        return courses.item(itemId).orElseThrow(NotFound::new);
    }

    /** The item for one who may write its content: the organiser of its course, or an instructor. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public SyllabusItem itemToEdit(long itemId, ItemKind kind) {
        SyllabusItem item = item(itemId);
        if (item.kind() != kind || !mayWriteFor(item.course().ownerUnitId())) {
            throw new NotFound();
        }
        return item;
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<SyllabusRow> syllabus(long courseId) {
        return courses.syllabus(courseId);
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<SubjectRow> subjects(long courseId) {
        return courses.subjects(courseId);
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<CompetencyRow> competencies(long courseId) {
        return courses.competencies(courseId);
    }

    private boolean mayWriteFor(long unitId) {
        Caller caller = callers.current();
        return caller.isSystem()
                || caller.hasFor(ORGANISER, ScopeKind.UNIT, unitId)
                || caller.hasFor(INSTRUCTOR, ScopeKind.UNIT, unitId);
    }

    private void requireOrganiserAt(long unitId) {
        Caller caller = callers.current();
        if (!caller.isSystem() && !caller.hasFor(ORGANISER, ScopeKind.UNIT, unitId)) {
            throw new NotFound();
        }
    }

    private void refuseTakenCode(String code, long exceptId) {
        if (courses.codeTaken(code.strip(), exceptId)) {
            throw new Refusal("course.code.taken", code);
        }
    }
}
