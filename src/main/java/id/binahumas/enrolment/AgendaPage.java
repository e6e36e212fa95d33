package id.binahumas.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The sessions a trainee will attend. */
@Named("agendaPage")
@RequestScoped
public class AgendaPage {

    private List<AgendaRow> rows;
    private Instant now;

    @Inject
    EnrolmentService enrolments;

    @Inject
    Clock clock;

    public void load() {
        now = clock.instant();
        rows = enrolments.agenda();
    }

    public List<AgendaRow> getRows() {
        return rows;
    }

    /** What somebody is expected at in the same hours as at this. */
    public List<AgendaRow> beside(AgendaRow row) {
        return rows.stream().filter(row::meets).toList();
    }

    public Instant getNow() {
        return now;
    }
}
