package id.binahumas.learning;

import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The files of a session as its organiser sees them: what guests brought can be taken away. */
@Named
@RequestScoped
public class OwnMaterialsPage {

    @Inject
    SessionMaterialService materials;

    @Inject
    Posted posted;

    private Long id;
    private List<SessionMaterialRow> rows = List.of();

    public void load() {
        if (id != null) {
            rows = materials.ofSession(id);
        }
    }

    public String remove() {
        materials.remove(posted.getId());
        return "/organiser/schedule/session.xhtml?faces-redirect=true&id=" + id + "&ok=materialRemoved";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public List<SessionMaterialRow> getRows() {
        return rows;
    }
}
