package id.binahumas.assignment;

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
    Me me;

    private long id;
    private GradingSheet sheet;
    private List<GradeLine> lines;
    private String comment;
    private Saved saved;

    public void load() {
        sheet = gradings.sheet(id);
        boolean typed = posted.is("grade");
        comment = typed ? posted.lines("comment") : sheet.comment();
        lines = sheet.criteria().stream()
                .map(row -> typed
                        ? new GradeLine(row, posted.text("points-" + row.id()), posted.lines("comment-" + row.id()))
                        : new GradeLine(row, row.value(), row.comment()))
                .toList();
    }

    public String grade() {
        Assessment assessment = Assessment.of(fields());
        if ("keep".equals(posted.text("then"))) {
            saved = gradings.keep(id, posted.getVersion(), assessment);
            return getBase() + "/grade.xhtml?faces-redirect=true&id=" + id + "&ok=gradeKept";
        }
        gradings.grade(id, posted.number("seen"), assessment);
        return onward("graded");
    }

    public String giveBack() {
        gradings.giveBack(id, posted.number("seen"), posted.lines("reason"));
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
        return posted.lines("reason");
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
