package id.binahumas.organisation;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;

/** The form for a unit that is new: below the one whose page it stands on, else at the top. */
@Named
@RequestScoped
public class NewUnitPage {

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long parentId;

    @FormField
    @NotBlank
    @Size(max = 40)
    private String newCode;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String newName;

    @FormField
    @NotNull
    private UnitKind newKind;

    @FormField
    @NotNull
    private LocalDate newFrom;

    public String add() {
        if (!posted.fill(this)) {
            return null;
        }
        WorkUnit unit = units.create(newCode, newName, newKind, parentId, newFrom);
        return "/admin/organisation/unit.xhtml?faces-redirect=true&id=" + unit.id() + "&ok=unitMade";
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public Long getParentId() {
        return parentId;
    }

    public String getNewCode() {
        return newCode;
    }

    public String getNewName() {
        return newName;
    }

    public UnitKind getNewKind() {
        return newKind;
    }

    public LocalDate getNewFrom() {
        return newFrom == null && !posted.is("add") ? LocalDate.now(clock) : newFrom;
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }
}
