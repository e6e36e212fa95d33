package id.binahumas.schedule;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** The classes of a run and its days: names, and holding the sessions of a class or a day once more. */
@Named
@RequestScoped
public class CohortsPage {

    /** Chosen where the sessions are to be for a class that is not there yet. */
    public static final String NEW = "new";

    private static final String SELF = "/organiser/schedule/cohorts.xhtml?faces-redirect=true&id=";

    @Inject
    CohortService cohorts;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private Long id;
    private Run run;
    private List<CohortRow> rows = List.of();
    private List<SessionGroup> sources = List.of();

    @FormField
    @Size(max = 200)
    private String name;

    @FormField
    @NotNull
    private LocalDate to;

    /** The id of a class, nothing for the same, or a new one. */
    @FormField
    @Size(max = 20)
    private String forCohort;

    public void load() {
        run = runs.own(id);
        rows = cohorts.rows(id);
        sources = cohorts.groups(id);
    }

    public String add() {
        if (!posted.fill(this, "name")) {
            return null;
        }
        cohorts.add(id, name);
        return SELF + id + "&ok=cohortAdded";
    }

    public String rename() {
        if (!posted.fill(this, "name")) {
            return null;
        }
        cohorts.rename(posted.getId(), posted.getVersion(), name);
        return SELF + id + "&ok=cohortSaved";
    }

    public String remove() {
        cohorts.remove(posted.getId());
        return SELF + id + "&ok=cohortRemoved";
    }

    public String copy() {
        if (!posted.fill(this, "to", "forCohort")) {
            return null;
        }
        boolean forNew = NEW.equals(forCohort);
        Long known = forCohort == null || forNew ? null : Long.valueOf(posted.id("forCohort"));
        cohorts.copy(id, cohorts.group(id, posted.text("source")).copy(to, known, forNew));
        return SELF + id + "&ok=sessionsCopied";
    }

    /** Where somebody was refused, the form is open with what was typed. */
    public boolean asked(SessionGroup source) {
        return posted.is("copy") && source.key().equals(posted.text("source"));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Run getRun() {
        return run;
    }

    public List<CohortRow> getRows() {
        return rows;
    }

    public List<SessionGroup> getSources() {
        return sources;
    }

    public String getName() {
        return name;
    }

    public LocalDate getTo() {
        return to;
    }

    public String getForCohort() {
        return forCohort;
    }
}
