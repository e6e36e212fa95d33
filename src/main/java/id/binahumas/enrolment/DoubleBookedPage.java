package id.binahumas.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Those of a session who are expected elsewhere in its hours: told to its organiser, refused to nobody. */
@Named
@RequestScoped
public class DoubleBookedPage {

    @Inject
    RosterService rosters;

    private Long id;
    private List<DoubleBookedRow> rows = List.of();

    public void load() {
        if (id != null) {
            rows = rosters.expectedElsewhere(id);
        }
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public List<DoubleBookedRow> getRows() {
        return rows;
    }
}
