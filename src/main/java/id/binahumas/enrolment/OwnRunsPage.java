package id.binahumas.enrolment;

import id.binahumas.schedule.RunService;
import id.binahumas.schedule.RunState;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The organiser's own runs: the whole list by state, and on the home page those that wait for something. */
@Named
@RequestScoped
public class OwnRunsPage {

    static final int SIZE = 25;

    private static final String HOME = "/organiser/enrolment/home.xhtml?faces-redirect=true";

    @Inject
    BookingService bookings;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    @Inject
    Words words;

    private String q;
    private String state;
    private int page = 1;
    private List<OwnRunRow> all = List.of();
    private List<OwnRunRow> found = List.of();

    public void load() {
        all = bookings.ownRuns();
        String key = Texts.key(q);
        RunState wanted = wantedState();
        found = all.stream()
                .filter(r -> wanted == null || r.run().state() == wanted)
                .filter(r -> Texts.key(r.run().name()).contains(key)
                        || Texts.key(r.run().code()).contains(key))
                .toList();
    }

    /** It is held although few came. */
    public String go() {
        runs.go(posted.getId());
        return HOME + "&ok=runGoes";
    }

    /** It is not held, as too few came. */
    public String stop() {
        runs.cancel(posted.getId(), words.of("run.stop.reason"));
        return HOME + "&ok=runCancelled";
    }

    public long getOpenCount() {
        return all.stream().filter(r -> r.run().state().isOpen()).count();
    }

    public List<OwnRunRow> getRows() {
        return found.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
    }

    /** Those that wait for the organiser. */
    public List<OwnRunRow> getWaiting() {
        return all.stream().filter(r -> !r.tasks().isEmpty()).toList();
    }

    public List<OwnRunRow> getActive() {
        return all.stream().filter(OwnRunRow::active).limit(SIZE).toList();
    }

    public long countOf(RunState counted) {
        return all.stream().filter(r -> r.run().state() == counted).count();
    }

    public long getSeated() {
        return all.stream()
                .filter(OwnRunRow::active)
                .mapToLong(OwnRunRow::seated)
                .sum();
    }

    public long getInLine() {
        return all.stream()
                .filter(OwnRunRow::active)
                .mapToLong(OwnRunRow::waiting)
                .sum();
    }

    public int getTotal() {
        return found.size();
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    public RunState[] getStates() {
        return RunState.values();
    }

    private RunState wantedState() {
        return state == null || state.isBlank()
                ? null
                : Arrays.stream(RunState.values())
                        .filter(s -> s.name().equals(state))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
