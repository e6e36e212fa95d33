package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Enters by the line numbers of the signed paper who was there, after a preview. */
@Named
@RequestScoped
public class QuickEntryPage {

    @Inject
    SignInSheetService sheets;

    @Inject
    AttendanceService attendance;

    @Inject
    Posted posted;

    private String id;
    private AttendanceSheet sheet;
    private QuickPreview preview;

    @FormField
    @NotBlank
    @Size(max = 2000)
    private String numbers;

    @FormField
    @NotNull
    private QuickRest rest;

    @FormField
    @Size(max = 20)
    private String code;

    @FormField
    @Size(max = 500)
    private String reason;

    public void load() {
        sheet = attendance.sheet(Ids.parse(id));
    }

    public void preview() {
        if (posted.fill(this, "numbers", "rest", "code")) {
            preview = sheets.preview(Ids.parse(id), numbers, rest, code);
        }
    }

    public String save() {
        if (!posted.fill(this, "numbers", "rest", "reason")) {
            return null;
        }
        preview = sheets.preview(Ids.parse(id), numbers, rest, null);
        sheets.enter(Ids.parse(id), numbers, rest, reason);
        return "/organiser/attendance/session.xhtml?faces-redirect=true&id=" + id + "&ok=attendance.saved";
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public AttendanceSheet getSheet() {
        return sheet;
    }

    public QuickPreview getPreview() {
        return preview;
    }

    public String getNumbers() {
        return numbers;
    }

    public QuickRest getRest() {
        return rest == null ? QuickRest.KEEP : rest;
    }

    public QuickRest[] getRests() {
        return QuickRest.values();
    }

    public String getCode() {
        return code;
    }

    public String getReason() {
        return reason;
    }
}
