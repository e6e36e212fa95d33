package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The organiser's day: the sessions of all own runs, who is in, who is missing; of one session also whom to call. */
@Named
@RequestScoped
public class TodayPage {

    @Inject
    OverviewService overviews;

    @Inject
    Clock clock;

    private String session;
    private Instant now;
    private List<DayRow> rows = List.of();
    private List<CallRow> missing = List.of();

    public void load() {
        now = clock.instant();
        rows = overviews.day();
        if (isCalling()) {
            missing = overviews.missing(Ids.parse(session));
        }
    }

    public boolean isCalling() {
        return session != null && !session.isBlank();
    }

    public boolean isCalled(DayRow row) {
        return String.valueOf(row.sessionId()).equals(session);
    }

    public LocalDate getDay() {
        return LocalDate.now(clock);
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public Instant getNow() {
        return now;
    }

    public List<DayRow> getRows() {
        return rows;
    }

    public List<CallRow> getMissing() {
        return missing;
    }
}
