package id.binahumas.enrolment;

import id.binahumas.course.CourseService;
import id.binahumas.course.SyllabusRow;
import id.binahumas.people.PersonHits;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;

/** Seats and participants of a run: the pools side by side, then who sits, who waits and who left. */
@Named
@RequestScoped
public class RosterPage {

    private static final int SIZE = 25;
    private static final int MOST_CANDIDATES = 10;

    @Inject
    BookingService bookings;

    @Inject
    RunService runs;

    @Inject
    SeatPoolService seatPools;

    @Inject
    CourseService courses;

    @Inject
    PersonService people;

    @Inject
    Posted posted;

    private Long id;
    private String status = BookingStatus.SEATED.name();
    private String q;
    private String who;
    private int page = 1;
    private PersonHits candidates = PersonHits.NONE;

    private Run run;
    private RunRow row;
    private RunHeads heads;
    private long left;
    private long total;
    private long required;
    private List<SeatPoolRow> pools = List.of();
    private List<RosterRow> rows = List.of();

    @FormField
    @NotBlank
    @Size(max = 40)
    private String nip;

    @FormField
    @NotBlank
    @Size(max = 1000)
    private String reason;

    public void load() {
        run = runs.own(id);
        row = runs.row(id);
        heads = bookings.heads(id);
        left = bookings.count(id, BookingStatus.CANCELLED);
        pools = seatPools.rows(id);
        BookingStatus wanted = wantedStatus();
        total = bookings.count(id, wanted, q);
        rows = bookings.roster(id, wanted, q, (page - 1) * SIZE, SIZE);
        candidates = who == null || who.isBlank() ? PersonHits.NONE : people.search(who, 0, MOST_CANDIDATES);
        required = courses.syllabus(run.courseId()).stream()
                .filter(SyllabusRow::required)
                .count();
    }

    public String cancel() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        bookings.cancelFor(posted.getId(), reason);
        return "/organiser/enrolment/roster.xhtml?faces-redirect=true&id=" + id + "&status=" + status
                + "&ok=bookingCancelled";
    }

    public String register() {
        if (!posted.fill(this, "nip")) {
            return null;
        }
        return registered(bookings.book(id, people.withNip(nip).id()));
    }

    /** Somebody chosen from those whom a search found. */
    public String registerFound() {
        return registered(bookings.book(id, posted.getId()));
    }

    private String registered(BookingRow booking) {
        return "/organiser/enrolment/roster.xhtml?faces-redirect=true&id=" + id + "&status=" + booking.status()
                + (booking.seated() ? "&ok=registeredSeated" : "&ok=registeredWaiting");
    }

    private BookingStatus wantedStatus() {
        return Arrays.stream(BookingStatus.values())
                .filter(s -> s.name().equals(status))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void setStatus(String status) {
        this.status = status == null || status.isBlank() ? BookingStatus.SEATED.name() : status;
    }

    /** Whose registration somebody tried to cancel without saying why. */
    public boolean asked(RosterRow row) {
        return posted.is("cancel") && posted.getId() == row.bookingId();
    }

    public String getReason() {
        return reason;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public PersonHits getCandidates() {
        return candidates;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getStatus() {
        return status;
    }

    public String getQ() {
        return q;
    }

    public int getPage() {
        return page;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public RunHeads getHeads() {
        return heads;
    }

    public long getLeft() {
        return left;
    }

    public long getTotal() {
        return total;
    }

    public long getRequired() {
        return required;
    }

    public List<SeatPoolRow> getPools() {
        return pools;
    }

    public List<RosterRow> getRows() {
        return rows;
    }

    public String getNip() {
        return nip;
    }
}
