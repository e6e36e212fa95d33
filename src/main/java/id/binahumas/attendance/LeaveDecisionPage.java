package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One request for leave before those who decide about it. */
@Named
@RequestScoped
public class LeaveDecisionPage {

    @Inject
    LeaveService leaves;

    @Inject
    Posted posted;

    private String id;
    private LeaveSheet sheet;

    @FormField(multiline = true)
    @Size(max = 1000)
    private String note;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 1000)
    private String answer;

    public void load() {
        sheet = leaves.find(Ids.parse(id));
    }

    public String grant() {
        if (!posted.fill(this, "note")) {
            return null;
        }
        leaves.grant(Ids.parse(id), posted.getVersion(), note);
        return here("leaveGranted");
    }

    public String decline() {
        if (!posted.fill(this, "answer")) {
            return null;
        }
        leaves.decline(Ids.parse(id), posted.getVersion(), answer);
        return here("leaveDeclined");
    }

    private String here(String done) {
        return "/organiser/attendance/leave.xhtml?faces-redirect=true&id=" + id + "&ok=" + done;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LeaveSheet getSheet() {
        return sheet;
    }

    public String getNote() {
        return note;
    }

    public String getAnswer() {
        return answer;
    }
}
