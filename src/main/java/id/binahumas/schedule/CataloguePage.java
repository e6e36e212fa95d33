package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.faces.Links;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The catalogue: announced runs by filters that live in the address. */
@Named("cataloguePage")
@RequestScoped
public class CataloguePage {

    private static final int SIZE = 10;
    private static final int LAST_PAGE = RunHits.MOST / SIZE;

    private String q;
    private DeliveryMode mode;
    private Integer minJp;
    private LocalDate from;
    private LocalDate to;
    private boolean openSeats;
    private int page = 1;

    private RunSearch search;
    private RunHits hits = RunHits.NONE;
    private List<RunFilter> toDrop = List.of();
    private LocalDate today;

    @Inject
    RunService runs;

    @Inject
    Links links;

    @Inject
    Clock clock;

    public void load() {
        page = Math.max(1, Math.min(page, LAST_PAGE));
        today = LocalDate.now(clock);
        search = new RunSearch(Texts.plain(q, 100), mode, minJp, from, to, openSeats, (page - 1) * SIZE, SIZE);
        hits = runs.search(search);
        if (hits.total() == 0) {
            toDrop = runs.toDrop(search);
        }
    }

    public boolean isFiltered() {
        return !search.filters().isEmpty();
    }

    public int getFilterCount() {
        return search.filters().size();
    }

    public boolean isOver(RunRow row) {
        return row.state() == RunState.CLOSED
                || row.endsOn() != null && row.endsOn().isBefore(today);
    }

    /** The same search without one filter. */
    public String linkWithout(RunFilter filter) {
        return switch (filter) {
            case TEXT -> links.without("q");
            case MODE -> links.without("mode");
            case MIN_JP -> links.without("minJp");
            case DATES -> links.without("from", "to");
            case OPEN_SEATS -> links.without("openSeats");
        };
    }

    public List<RunRow> getRows() {
        return hits.rows();
    }

    public int getTotal() {
        return hits.total();
    }

    /** There are more than were counted. */
    public boolean isMore() {
        return hits.more();
    }

    public String getSummary() {
        String key = isFiltered() ? "catalogue.found" : "catalogue.all";
        return Messages.text(Languages.current(), isMore() ? key + "More" : key, getTotal());
    }

    public int getSize() {
        return SIZE;
    }

    public List<RunFilter> getToDrop() {
        return toDrop;
    }

    public List<DeliveryMode> getModes() {
        return List.of(DeliveryMode.values());
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public DeliveryMode getMode() {
        return mode;
    }

    public void setMode(DeliveryMode mode) {
        this.mode = mode;
    }

    public Integer getMinJp() {
        return minJp;
    }

    public void setMinJp(Integer minJp) {
        this.minJp = minJp;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public boolean isOpenSeats() {
        return openSeats;
    }

    public void setOpenSeats(boolean openSeats) {
        this.openSeats = openSeats;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
