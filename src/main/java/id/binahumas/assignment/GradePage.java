package id.binahumas.assignment;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.Me;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grader: the work beside the rubric, one hand-in after the other. */
@Named
@RequestScoped
public class GradePage {

    @Inject
    GradingService gradings;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Me me;

    private long id;
    private GradingSheet sheet;
    private List<GradeLine> lines;
    private String comment;
    private String reason;
    private Saved saved;

    public void load() {
        sheet = gradings.sheet(id);
        boolean typed = posted.is("grade");
        comment = typed ? posted.lines("comment", Assessment.LONGEST_COMMENT) : sheet.comment();
        reason = posted.lines("reason", GradingService.LONGEST_REASON);
        lines = sheet.criteria().stream()
                .map(row -> typed
                        ? new GradeLine(
                                row,
                                posted.text("points-" + row.id()),
                                posted.lines("comment-" + row.id(), Assessment.LONGEST_REMARK))
                        : new GradeLine(row, row.value(), row.comment()))
                .toList();
    }

    public String grade() {
        if (errors.isAny()) {
            return null;
        }
        Assessment assessment = Assessment.of(fields());
        if ("keep".equals(posted.text("then"))) {
            saved = gradings.keep(id, posted.getVersion(), assessment);
            return getBase() + "/grade.xhtml?faces-redirect=true&id=" + id + "&ok=gradeKept";
        }
        gradings.grade(id, posted.number("seen"), assessment);
        return onward("graded");
    }

    public String giveBack() {
        if (errors.isAny()) {
            return null;
        }
        gradings.giveBack(id, posted.number("seen"), reason);
        return onward("givenBack");
    }

    private String onward(String ok) {
        Optional<Long> next = gradings.longestWaiting(id);
        return next.map(n -> getBase() + "/grade.xhtml?faces-redirect=true&id=" + n + "&ok=" + ok)
                .orElse(getBase() + "/queue.xhtml?faces-redirect=true&ok=" + ok);
    }

    /** A guest judges in a folder of the own. */
    public String getBase() {
        return me.isGuest() ? "/guest/assignment" : "/instructor/assignment";
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("comment", comment);
        for (GradeLine line : lines) {
            fields.put("points-" + line.row().id(), line.points());
            fields.put("comment-" + line.row().id(), line.comment());
        }
        return fields;
    }

    /** A colleague's verdict came in between: both versions are shown, and nothing is overwritten unseen. */
    public boolean isConflict() {
        return posted.isPost() && sheet != null && posted.number("seen") != sheet.seen();
    }

    public int getVersion() {
        return saved == null ? sheet.draftVersion() : saved.version();
    }

    public GradingSheet getSheet() {
        return sheet;
    }

    public List<GradeLine> getLines() {
        return lines;
    }

    public String getComment() {
        return comment;
    }

    public String getReason() {
        return reason;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
