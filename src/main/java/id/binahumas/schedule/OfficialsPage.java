package id.binahumas.schedule;

import id.binahumas.people.HeldOffice;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Looking for an official who speaks at a session, with the office held on its day. */
@Named
@RequestScoped
public class OfficialsPage {

    @Inject
    OfficialService officials;

    @Inject
    Posted posted;

    private Long id;
    private String q;
    private List<HeldOffice> found = List.of();

    public void load() {
        found = id == null || !isAsked() ? List.of() : officials.find(id, q);
    }

    public String add() {
        officials.add(id, posted.getId());
        return "/organiser/schedule/session.xhtml?faces-redirect=true&id=" + id + "&ok=speakerAdded";
    }

    public boolean isAsked() {
        return q != null && !q.isBlank();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public List<HeldOffice> getFound() {
        return found;
    }
}
