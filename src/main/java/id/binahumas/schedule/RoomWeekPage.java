package id.binahumas.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A week of the rooms of the organiser's own units: who has which, when; from Monday on, of all venues or of one. */
@Named
@RequestScoped
public class RoomWeekPage {

    @Inject
    RoomService rooms;

    @Inject
    Clock clock;

    private LocalDate day;
    private Long venue;
    private RoomWeek week;
    private List<VenueRow> venues = List.of();

    public void load() {
        venues = rooms.venues();
        LocalDate shown = day == null ? LocalDate.now(clock) : day;
        week = rooms.week(shown.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), venue);
    }

    public RoomWeek getWeek() {
        return week;
    }

    public List<VenueRow> getVenues() {
        return venues;
    }

    public LocalDate getBefore() {
        return week.first().minusWeeks(1);
    }

    public LocalDate getAfter() {
        return week.first().plusWeeks(1);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Long getVenue() {
        return venue;
    }

    public void setVenue(Long venue) {
        this.venue = venue;
    }
}
