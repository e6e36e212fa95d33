package id.binahumas.schedule;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a run rests on beside the laws of its course. */
@Named
@RequestScoped
public class BasisPage {

    private static final String SELF = "/organiser/schedule/run.xhtml?faces-redirect=true&id=";

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private Long id;
    private List<BasisRow> rows = List.of();

    @FormField
    @NotBlank
    @Size(max = 500)
    private String wording;

    @FormField
    @Size(max = 500)
    private String link;

    public void load() {
        rows = runs.basis(id);
    }

    public String add() {
        if (!posted.fill(this)) {
            return null;
        }
        runs.addBasis(id, wording, link);
        return SELF + id + "&ok=basisAdded";
    }

    public String remove() {
        runs.removeBasis(posted.getId());
        return SELF + id + "&ok=basisRemoved";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public List<BasisRow> getRows() {
        return rows;
    }

    public String getWording() {
        return wording;
    }

    public String getLink() {
        return link;
    }
}
