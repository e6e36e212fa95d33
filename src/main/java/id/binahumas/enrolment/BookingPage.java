package id.binahumas.enrolment;

import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The desk on a run's page: register, see one's place, leave. */
@Named("bookingPage")
@RequestScoped
public class BookingPage {

    private long runId;
    private BookingDesk desk;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    Posted posted;

    public void load(long id) {
        runId = id;
        desk = bookings.desk(id);
    }

    public String book(long id) {
        runId = id;
        return back(
                switch (bookings.book(id, wish()).status()) {
                    case SEATED -> "seated";
                    case REQUESTED -> "requested";
                    default -> "waiting";
                });
    }

    public String accept(long id, long bookingId) {
        runId = id;
        bookings.accept(bookingId);
        return back("accepted");
    }

    public String move(long id, long bookingId) {
        runId = id;
        seating.moveOwn(bookingId, posted.id("segment"));
        return back("moved");
    }

    /** The part of the run that was shown as the own one. */
    private Wish wish() {
        return posted.text("segment") == null ? Wish.NONE : Wish.ofSegment(posted.id("segment"));
    }

    public String cancel(long id, long bookingId) {
        runId = id;
        bookings.cancel(bookingId);
        return back("cancelled");
    }

    public BookingDesk getDesk() {
        return desk;
    }

    private String back(String ok) {
        return "/run.xhtml?faces-redirect=true&id=" + runId + "&ok=" + ok;
    }
}
