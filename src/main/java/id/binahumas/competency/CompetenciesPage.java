package id.binahumas.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The framework of competencies as it stands. */
@Named
@RequestScoped
public class CompetenciesPage {

    @Inject
    CompetencyService competencies;

    private List<Competency> rows = List.of();

    public void load() {
        rows = competencies.all();
    }

    public List<Competency> getRows() {
        return rows;
    }
}
