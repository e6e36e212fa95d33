package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What a visitor of the catalogue looks for; null fields do not matter. */
public record RunSearch(
        String text,
        DeliveryMode mode,
        Integer minJp,
        LocalDate from,
        LocalDate to,
        boolean openSeats,
        int first,
        int size) {

    private static final int MOST = 100;

    public RunSearch {
        text = text == null || text.isBlank() ? null : text;
        first = Math.max(0, first);
        size = Math.max(1, Math.min(size, MOST));
    }

    /** The filters that are set. */
    public List<RunFilter> filters() {
        return Arrays.stream(RunFilter.values()).filter(this::has).toList();
    }

    public boolean has(RunFilter filter) {
        return switch (filter) {
            case TEXT -> text != null;
            case MODE -> mode != null;
            case MIN_JP -> minJp != null;
            case DATES -> from != null || to != null;
            case OPEN_SEATS -> openSeats;
        };
    }

    public RunSearch without(RunFilter filter) {
        return new RunSearch(
                filter == RunFilter.TEXT ? null : text,
                filter == RunFilter.MODE ? null : mode,
                filter == RunFilter.MIN_JP ? null : minJp,
                filter == RunFilter.DATES ? null : from,
                filter == RunFilter.DATES ? null : to,
                filter != RunFilter.OPEN_SEATS && openSeats,
                first,
                size);
    }
}
