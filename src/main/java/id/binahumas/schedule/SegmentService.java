package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.competency.CompetencyService;
import id.binahumas.course.CourseService;
import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Door to whom a run is for: its segments in the order in which somebody is tried, and the rules of each. */
@Service
public class SegmentService {

    private static final int MOST = 50;
    private static final int MOST_RULES = 100;

    @Inject
    SegmentRepository segments;

    @Inject
    RunRepository rows;

    @Inject
    RunService runs;

    @Inject
    UnitService units;

    @Inject
    CompetencyService competencies;

    @Inject
    CourseService courses;

    @Inject
    Clock clock;

    @Inject
    Event<SegmentRefitted> refitted;

    /** Whether people of the run need the word of their superior before they get a place. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.approval")
    public void askSuperiors(long runId, boolean needed) {
        runs.own(runId).askSuperiors(needed);
    }

    /** The last to be tried. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.add")
    public Segment add(long runId, @Valid SegmentDetails details) {
        runs.own(runId).requireOpen();
        requireCohort(runId, details.cohortId());
        List<Segment> known = segments.ofRun(runId);
        if (known.size() >= MOST) {
            throw new Refusal("segment.most", MOST);
        }
        int number = known.stream().mapToInt(Segment::number).max().orElse(0) + 1;
        Segment segment = new Segment(runId, number, details.name(), details.cohortId(), details.mode());
        segments.add(segment);
        return segment;
    }

    /** Whoever registered keeps the cohort and mode of then, so these stay while somebody has a place. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.edit")
    public void edit(long segmentId, int version, @Valid SegmentDetails details) {
        Segment segment = own(segmentId);
        segment.requireVersion(version);
        requireCohort(segment.runId(), details.cohortId());
        if (!Objects.equals(segment.cohortId(), details.cohortId()) || segment.mode() != details.mode()) {
            refitted.fire(new SegmentRefitted(segmentId));
        }
        segment.describe(details.name(), details.cohortId(), details.mode());
    }

    /** One for which there are places of its own, or to which somebody belonged, stays. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.remove")
    public void remove(long segmentId) {
        Segment segment = own(segmentId);
        segments.rules(segmentId).forEach(segments::remove);
        segments.flush();
        segments.remove(segment);
        rows.flushOrRefuse("segment.used");
    }

    /** Tried before the one that was tried before it. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.raise")
    public void raise(long segmentId) {
        Segment segment = own(segmentId);
        List<Segment> all = segments.ofRun(segment.runId());
        int place = all.indexOf(segment);
        if (place == 0) {
            return;
        }
        Segment above = all.get(place - 1);
        int number = segment.number();
        int better = above.number();
        // no two have one number, not for a moment
        segment.become(0);
        segments.flush();
        above.become(number);
        segments.flush();
        segment.become(better);
    }

    /** Units of a kind with their divisions and teams, or with all that stands below them. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.rule.add")
    public void addUnitKind(long segmentId, UnitKind kind, boolean below) {
        add(own(segmentId), SegmentRule.ofUnitKind(segmentId, kind, below));
    }

    /** A unit by its code or name, with its divisions and teams, or with all that stands below it. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.rule.add")
    public void addUnit(long segmentId, @Size(max = 260) String codeOrName, boolean below) {
        Segment segment = own(segmentId);
        long unit = units.named(codeOrName, LocalDate.now(clock)).id();
        add(segment, SegmentRule.ofUnit(segmentId, unit, below));
    }

    /** A post, level or duty as it is called. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.rule.add")
    public void addWords(long segmentId, SegmentRuleKind kind, @Size(max = 200) String words) {
        add(own(segmentId), SegmentRule.ofWords(segmentId, kind, words));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.rule.add")
    public void addCompetency(long segmentId, long competencyId) {
        Segment segment = own(segmentId);
        if (competencies.all().stream().noneMatch(c -> c.id() == competencyId)) {
            throw new NotFound();
        }
        add(segment, SegmentRule.ofCompetency(segmentId, competencyId));
    }

    /** A course by its code, which must have been completed. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.rule.add")
    public void addCompletion(long segmentId, @Size(max = 40) String courseCode) {
        Segment segment = own(segmentId);
        add(segment, SegmentRule.ofCourse(segmentId, courses.named(courseCode).id()));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("segment.rule.remove")
    public void removeRule(long ruleId) {
        SegmentRule rule = segments.rule(ruleId).orElseThrow(NotFound::new);
        own(rule.segmentId());
        segments.remove(rule);
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<SegmentSheet> ofOwn(long runId) {
        runs.own(runId);
        return sheets(runId);
    }

    /** In the order in which somebody is tried; for doors of higher floors. */
    @Allowed(SYSTEM)
    public List<SegmentSheet> sheets(long runId) {
        return segments.sheets(runId, LocalDate.now(clock));
    }

    private void add(Segment segment, SegmentRule rule) {
        List<SegmentRule> known = segments.rules(segment.id());
        if (known.stream().anyMatch(rule::saysTheSameAs)) {
            throw new Refusal("segment.rule.twice");
        }
        if (known.size() >= MOST_RULES) {
            throw new Refusal("segment.rule.most", MOST_RULES);
        }
        segments.add(rule);
    }

    private Segment own(long segmentId) {
        Segment segment = segments.byId(segmentId).orElseThrow(NotFound::new);
        runs.own(segment.runId()).requireOpen();
        return segment;
    }

    private void requireCohort(long runId, Long cohortId) {
        if (cohortId != null && rows.cohorts(runId).stream().noneMatch(c -> c.id() == cohortId)) {
            throw new NotFound();
        }
    }
}
