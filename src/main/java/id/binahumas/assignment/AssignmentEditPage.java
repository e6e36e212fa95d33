package id.binahumas.assignment;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.time.Zones;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;

/** The organiser's editor of an assignment: task, rubric, deadlines. */
@Named
@RequestScoped
public class AssignmentEditPage {

    private static final int USUAL_PASS_MARK = 70;
    private static final int USUAL_ATTEMPTS = 2;

    @Inject
    AssignmentService assignments;

    @Inject
    Posted posted;

    private long item;
    private AssignmentEditor editor;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 20_000)
    private String instructions;

    @FormField
    @NotNull
    @Min(0)
    @Max(100)
    private Integer passMark;

    @FormField
    @NotNull
    @Min(1)
    @Max(20)
    private Integer maxAttempts;

    @FormField
    private boolean lateAccepted;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String criterion;

    @FormField(multiline = true)
    @Size(max = 1000)
    private String description;

    @FormField
    @NotNull
    @DecimalMin("0.5")
    @DecimalMax("1000")
    private BigDecimal points;

    @FormField(multiline = true)
    @Size(max = 1000)
    private String levels;

    @FormField
    private LocalDateTime dueAt;

    public void load() {
        editor = assignments.editor(item);
        AssignmentDetails details = editor.details();
        instructions = details == null ? null : details.instructions();
        passMark = details == null ? USUAL_PASS_MARK : details.passMark();
        maxAttempts = details == null ? USUAL_ATTEMPTS : details.maxAttempts();
        lateAccepted = details == null || details.lateAccepted();
    }

    public String describe() {
        if (!posted.fill(this, "instructions", "passMark", "maxAttempts", "lateAccepted")) {
            return null;
        }
        assignments.describe(
                item, posted.getVersion(), new AssignmentDetails(instructions, passMark, maxAttempts, lateAccepted));
        return here("assignmentSaved");
    }

    public String addCriterion() {
        if (!fillCriterion()) {
            return null;
        }
        assignments.addCriterion(item, new CriterionDetails(criterion, description, points, levels));
        return here("criterionAdded");
    }

    public String changeCriterion() {
        if (!fillCriterion()) {
            return null;
        }
        assignments.changeCriterion(
                item,
                posted.getId(),
                posted.getVersion(),
                new CriterionDetails(criterion, description, points, levels));
        return here("criterionSaved");
    }

    public String removeCriterion() {
        assignments.removeCriterion(item, posted.getId());
        return here("criterionRemoved");
    }

    public String due() {
        if (!posted.fill(this, "dueAt")) {
            return null;
        }
        Instant until = dueAt == null ? null : dueAt.atZone(Zones.HOME).toInstant();
        assignments.due(item, posted.getId(), until);
        return here("dueSaved");
    }

    private boolean fillCriterion() {
        return posted.fill(this, "criterion", "description", "points", "levels");
    }

    private String here(String ok) {
        return "/organiser/assignment/assignment.xhtml?faces-redirect=true&item=" + item + "&ok=" + ok;
    }

    /** The form of one criterion was sent and refused: it alone shows what was typed. */
    public boolean isTyped(Long criterionId) {
        return posted.is("changeCriterion") && posted.getId() == criterionId;
    }

    /** Whether a criterion's form is shown; 0 stands for the new one. Of those with the same fields only the refused one is. */
    public boolean isOffered(Long criterionId) {
        boolean refused = posted.is("changeCriterion") || posted.is("addCriterion");
        return !refused || isTyped(criterionId) || criterionId == 0 && posted.is("addCriterion");
    }

    /** As a date field wants it. */
    public LocalDateTime local(Instant at) {
        return at == null ? null : at.atZone(Zones.HOME).toLocalDateTime();
    }

    public AssignmentEditor getEditor() {
        return editor;
    }

    public String getInstructions() {
        return instructions;
    }

    public Integer getPassMark() {
        return passMark;
    }

    public Integer getMaxAttempts() {
        return maxAttempts;
    }

    public boolean isLateAccepted() {
        return lateAccepted;
    }

    public String getCriterion() {
        return criterion;
    }

    public String getDescription() {
        return description;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public String getLevels() {
        return levels;
    }

    public long getItem() {
        return item;
    }

    public void setItem(long item) {
        this.item = item;
    }
}
