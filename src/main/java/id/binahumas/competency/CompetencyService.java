package id.binahumas.competency;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.util.List;

/** Door to the framework of competencies. */
@Service
public class CompetencyService {

    @Inject
    CompetencyRepository competencies;

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("competency.create")
    public Competency create(String code, String name, CompetencyKind kind, boolean official) {
        Competency competency = new Competency(code, name, kind, official);
        competencies.add(competency);
        return competency;
    }

    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<Competency> all() {
        return competencies.all();
    }
}
