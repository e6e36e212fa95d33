package id.binahumas.assignment;

import id.binahumas.shared.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The one queue of hand-ins, from all runs one teaches in; who waits longest comes first. */
@Named
@RequestScoped
public class QueuePage {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 10_000;

    @Inject
    GradingService gradings;

    @Inject
    Words words;

    @Inject
    Clock clock;

    private String show;
    private Long run;
    private String name;
    private int page = 1;
    private QueueCount count;
    private List<QueueRow> rows;
    private long total;
    private Long first;

    public void load() {
        page = Math.max(1, Math.min(page, LAST_PAGE));
        QueueFilter filter = new QueueFilter(getShow(), run, name, (page - 1) * SIZE, SIZE);
        count = gradings.count();
        first = gradings.longestWaiting(0).orElse(null);
        rows = gradings.queue(filter);
        total = gradings.queueLength(filter);
    }

    /** How long somebody has been waiting, in words. */
    public String waited(QueueRow row) {
        Duration waited = Duration.between(row.submittedAt(), clock.instant());
        if (waited.toHours() < 1) {
            return words.of("queue.waited.minutes", Math.max(1, waited.toMinutes()));
        }
        return waited.toDays() < 2
                ? words.of("queue.waited.hours", waited.toHours())
                : words.of("queue.waited.days", waited.toDays());
    }

    public QueueFilter.Show getShow() {
        return Arrays.stream(QueueFilter.Show.values())
                .filter(s -> s.name().equals(show))
                .findFirst()
                .orElse(QueueFilter.Show.WAITING);
    }

    public void setShow(QueueFilter.Show chosen) {
        show = chosen == null ? null : chosen.name();
    }

    public QueueCount getCount() {
        return count;
    }

    public List<QueueRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getSize() {
        return SIZE;
    }

    public Long getFirst() {
        return first;
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
