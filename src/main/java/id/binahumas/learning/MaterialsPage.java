package id.binahumas.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The files of all sessions of the run somebody takes part in. */
@Named
@RequestScoped
public class MaterialsPage {

    @Inject
    SessionMaterialService materials;

    private long enrolment;
    private List<SessionMaterialRow> rows;

    public void load() {
        rows = materials.ofEnrolment(enrolment);
    }

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }

    public List<SessionMaterialRow> getRows() {
        return rows;
    }
}
