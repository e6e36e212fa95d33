package id.binahumas.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A participant's own sessions of this day, on the page of the agenda. */
@Named
@RequestScoped
public class OwnTodayPage {

    @Inject
    OverviewService overviews;

    @Inject
    Clock clock;

    private List<TodayRow> rows = List.of();
    private Instant now;

    public void load() {
        now = clock.instant();
        rows = overviews.today();
    }

    public List<TodayRow> getRows() {
        return rows;
    }

    public Instant getNow() {
        return now;
    }
}
