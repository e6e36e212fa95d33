package id.binahumas.report;

import id.binahumas.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One person of the own units: progress, unfinished work, JP and certificates, and a reminder. */
@Named
@RequestScoped
public class StaffSheetPage {

    @Inject
    StaffSheetService sheets;

    private Long id;
    private StaffSheet sheet;

    public void load() {
        sheet = sheets.sheet(known());
    }

    public String remind() {
        sheets.remind(known());
        return "/unit/report/person.xhtml?faces-redirect=true&id=" + id + "&ok=staffReminded";
    }

    private long known() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public StaffSheet getSheet() {
        return sheet;
    }
}
