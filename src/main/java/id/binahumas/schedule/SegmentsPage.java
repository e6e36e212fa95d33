package id.binahumas.schedule;

import id.binahumas.competency.Competency;
import id.binahumas.competency.CompetencyService;
import id.binahumas.course.DeliveryMode;
import id.binahumas.organisation.UnitKind;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;

/** Whom a run of the organiser's own is for: its segments in their order, and the rules of the one that is being changed. */
@Named
@RequestScoped
public class SegmentsPage {

    @Inject
    SegmentService segments;

    @Inject
    CohortService cohortService;

    @Inject
    RunService runs;

    @Inject
    CompetencyService competencies;

    @Inject
    Posted posted;

    private Long id;
    private Long segment;
    private Run run;
    private RunRow row;
    private SegmentSheet edited;
    private List<SegmentSheet> sheets = List.of();
    private List<CohortRow> cohorts = List.of();
    private List<Competency> framework = List.of();

    @FormField
    @NotBlank
    @Size(max = 200)
    private String name;

    @FormField
    private Long cohortId;

    @FormField
    private DeliveryMode mode;

    @FormField
    @NotNull
    private UnitKind unitKind;

    @FormField
    private boolean below;

    @FormField
    @NotBlank
    @Size(max = 260)
    private String unit;

    @FormField
    private boolean unitBelow;

    @FormField
    @NotNull
    private SegmentRuleKind ruleKind;

    @FormField
    @NotBlank
    @Size(max = SegmentRule.LONGEST)
    private String words;

    @FormField
    @NotNull
    private Long competencyId;

    @FormField
    @NotBlank
    @Size(max = 40)
    private String courseCode;

    public void load() {
        run = runs.own(id);
        row = runs.row(id);
        sheets = segments.ofOwn(id);
        cohorts = cohortService.rows(id);
        if (segment == null) {
            return;
        }
        edited = sheets.stream()
                .filter(s -> s.segment().id() == segment)
                .findFirst()
                .orElseThrow(NotFound::new);
        framework = competencies.all();
        if (!posted.is("save")) {
            name = edited.segment().name();
            cohortId = edited.segment().cohortId();
            mode = edited.segment().mode();
        }
    }

    /** Before anything is done: the run is the caller's own, and so is what is opened of it. */
    public void requireOwn() {
        List<SegmentSheet> own = segments.ofOwn(id);
        if (segment != null && own.stream().noneMatch(s -> s.segment().id() == segment)) {
            throw new NotFound();
        }
    }

    public String add() {
        return posted.fill(this, "name", "cohortId", "mode")
                ? saved(segments.add(id, details()).id(), "segmentAdded")
                : null;
    }

    public String save() {
        if (!posted.fill(this, "name", "cohortId", "mode")) {
            return null;
        }
        segments.edit(segment, posted.getVersion(), details());
        return saved(segment, "segmentSaved");
    }

    public String askSuperiors() {
        segments.askSuperiors(id, true);
        return saved(null, "approvalSet");
    }

    public String askNobody() {
        segments.askSuperiors(id, false);
        return saved(null, "approvalSet");
    }

    public String remove() {
        segments.remove(posted.getId());
        return saved(null, "segmentRemoved");
    }

    public String raise() {
        segments.raise(posted.getId());
        return saved(null, "segmentSaved");
    }

    public String addUnitKind() {
        if (!posted.fill(this, "unitKind", "below")) {
            return null;
        }
        segments.addUnitKind(segment, unitKind, below);
        return saved(segment, "segmentRuleAdded");
    }

    public String addUnit() {
        if (!posted.fill(this, "unit", "unitBelow")) {
            return null;
        }
        segments.addUnit(segment, unit, unitBelow);
        return saved(segment, "segmentRuleAdded");
    }

    public String addWords() {
        if (!posted.fill(this, "ruleKind", "words")) {
            return null;
        }
        segments.addWords(segment, ruleKind, words);
        return saved(segment, "segmentRuleAdded");
    }

    public String addCompetency() {
        if (!posted.fill(this, "competencyId")) {
            return null;
        }
        segments.addCompetency(segment, competencyId);
        return saved(segment, "segmentRuleAdded");
    }

    public String addCourse() {
        if (!posted.fill(this, "courseCode")) {
            return null;
        }
        segments.addCompletion(segment, courseCode);
        return saved(segment, "segmentRuleAdded");
    }

    public String removeRule() {
        segments.removeRule(posted.getId());
        return saved(segment, "segmentRuleRemoved");
    }

    private SegmentDetails details() {
        return new SegmentDetails(name, cohortId, mode);
    }

    private String saved(Long open, String ok) {
        return "/organiser/schedule/segments.xhtml?faces-redirect=true&id=" + id
                + (open == null ? "" : "&segment=" + open) + "&ok=" + ok;
    }

    public List<UnitKind> getUnitKinds() {
        return Arrays.asList(UnitKind.values());
    }

    public List<DeliveryMode> getModes() {
        return Arrays.asList(DeliveryMode.values());
    }

    /** Those known by what they are called. */
    public List<SegmentRuleKind> getWordKinds() {
        return Arrays.stream(SegmentRuleKind.values())
                .filter(SegmentRuleKind::isInWords)
                .toList();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getSegment() {
        return segment;
    }

    public void setSegment(Long segment) {
        this.segment = segment;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public SegmentSheet getEdited() {
        return edited;
    }

    public List<SegmentSheet> getSheets() {
        return sheets;
    }

    public List<CohortRow> getCohorts() {
        return cohorts;
    }

    public List<Competency> getFramework() {
        return framework;
    }

    public String getName() {
        return name;
    }

    public Long getCohortId() {
        return cohortId;
    }

    public DeliveryMode getMode() {
        return mode;
    }

    public UnitKind getUnitKind() {
        return unitKind;
    }

    public boolean isBelow() {
        return below;
    }

    public String getUnit() {
        return unit;
    }

    public boolean isUnitBelow() {
        return unitBelow;
    }

    public SegmentRuleKind getRuleKind() {
        return ruleKind;
    }

    public String getWords() {
        return words;
    }

    public Long getCompetencyId() {
        return competencyId;
    }

    public String getCourseCode() {
        return courseCode;
    }
}
