package id.binahumas.report;

import id.binahumas.people.PersonService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One person of the own units: progress, unfinished work, JP and certificates, and a reminder. */
@Named
@RequestScoped
public class StaffSheetPage {

    @Inject
    StaffSheetService sheets;

    @Inject
    PersonService people;

    @Inject
    Posted posted;

    private Long id;
    private StaffSheet sheet;
    private String revealed;

    @FormField
    @NotBlank
    @Size(max = 1000)
    private String reason;

    public void load() {
        sheet = sheets.sheet(known());
    }

    public String remind() {
        sheets.remind(known());
        return "/unit/report/person.xhtml?faces-redirect=true&id=" + id + "&ok=staffReminded";
    }

    /** Shown on this answer only. */
    public void reveal() {
        if (posted.fill(this, "reason")) {
            revealed = people.revealNip(known(), reason);
        }
    }

    public boolean isMayReveal() {
        return sheets.seesWholeNips();
    }

    public String getRevealed() {
        return revealed;
    }

    public String getReason() {
        return reason;
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
