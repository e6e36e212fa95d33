package id.binahumas.enrolment;

import id.binahumas.course.CourseService;
import id.binahumas.course.DeliveryMode;
import id.binahumas.course.SyllabusRow;
import id.binahumas.people.PersonHits;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Cohort;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.Segment;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Links;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who takes part in a run, found, filtered and page by page; for one of them at a time what can be done about the seat. */
@Named
@RequestScoped
public class RosterPage {

    static final String EVERYBODY = "ALL";

    private static final int SIZE = 25;
    private static final int MOST_CANDIDATES = 10;

    @Inject
    BookingService bookings;

    @Inject
    RosterService rosters;

    @Inject
    SeatingService seating;

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

    @Inject
    Links links;

    @Inject
    Words words;

    private Long id;
    private String status = BookingStatus.SEATED.name();
    private String q;
    private Long segment;
    private Long cohort;
    private DeliveryMode mode;
    private String unit;
    private Set<Long> unitIds;
    private String who;
    private int page = 1;
    private Long open;
    private Long undo;
    private Long registered;
    private boolean found;
    private PersonHits candidates = PersonHits.NONE;

    private Run run;
    private RunRow row;
    private Map<BookingStatus, Long> counts = Map.of();
    private long total;
    private long required;
    private List<Segment> segments = List.of();
    private List<Cohort> cohorts = List.of();
    private List<RosterLine> lines = List.of();
    private RosterLine opened;
    private RosterLine moved;
    private RosterLine added;
    private List<RosterTarget> targets = List.of();

    @FormField
    @NotBlank
    @Size(max = 40)
    private String nip;

    @FormField
    @NotBlank
    @Size(max = 1000)
    private String reason;

    @FormField
    @NotNull
    private Long target;

    @FormField
    private Long wished;

    @FormField
    @Size(max = 1000)
    private String why;

    /** Before the list is asked for: a unit that nobody knows leaves it empty. */
    public void findUnit() {
        if (unit != null && !unit.isBlank()) {
            unitIds = Set.of();
            unitIds = rosters.unitAndBelow(unit);
        }
    }

    public void load() {
        run = runs.own(id);
        row = runs.row(id);
        counts = rosters.byStatus(id);
        segments = seatPools.segments(id);
        cohorts = seatPools.cohorts(id);
        RosterFilter filter = filter();
        total = rosters.count(id, filter);
        lines = rosters.page(id, filter, (page - 1) * SIZE, SIZE);
        required = courses.syllabus(run.courseId()).stream()
                .filter(SyllabusRow::required)
                .count();
        candidates = who == null || who.isBlank() ? PersonHits.NONE : people.search(who, 0, MOST_CANDIDATES);
        if (open != null) {
            opened = rosters.line(id, open);
            targets = rosters.targets(id, opened.row());
        }
        if (undo != null) {
            moved = rosters.line(id, undo);
        }
        if (registered != null) {
            added = rosters.line(id, registered);
        }
    }

    /** Into another segment; one click undoes it, as long as the place left is free; who waited stands in line again. */
    public String move() {
        if (!posted.fill(this, "target", "reason")) {
            return null;
        }
        RosterRow before = rosters.line(id, posted.getId()).row();
        seating.move(before.bookingId(), target, reason);
        return back() + (before.segmentId() == null ? "" : "&undo=" + before.bookingId()) + "&ok=bookingMoved";
    }

    public String moveBack() {
        if (undo == null) {
            throw new NotFound();
        }
        seating.moveBack(rosters.line(id, undo).row().bookingId(), words.of("roster.undone"));
        return back() + "&ok=bookingMovedBack";
    }

    public String cancel() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        bookings.cancelFor(posted.getId(), reason);
        return back() + "&ok=bookingCancelled";
    }

    public String miss() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        seating.missed(posted.getId(), reason);
        return back() + "&ok=bookingMissed";
    }

    public String register() {
        if (!posted.fill(this, "nip")) {
            return null;
        }
        return register(people.withNip(nip).id(), false);
    }

    /** Somebody chosen from those whom a search found. */
    public String registerFound() {
        return register(posted.getId(), true);
    }

    /** Against the rules about who takes part only with a reason, which the door asks for. */
    private String register(long personId, boolean byName) {
        if (!posted.fill(this, "wished", "why")) {
            return null;
        }
        try {
            return registered(bookings.book(id, personId, Wish.ofSegment(wished), why), byName);
        } catch (Conflict conflict) {
            throw new Conflict(Messages.ofAnother(conflict.key()), conflict.args());
        }
    }

    /** The form stays open for the next one. */
    private String registered(BookingRow booking, boolean byName) {
        return "/organiser/enrolment/roster.xhtml?faces-redirect=true&id=" + id + "&status=" + booking.status()
                + "&registered=" + booking.id() + (byName ? "&found=true" : "");
    }

    /** The list as it was, without the one who was opened. */
    private String back() {
        return links.closing("open") + "&faces-redirect=true";
    }

    private RosterFilter filter() {
        return new RosterFilter(q, wantedStatus(), cohort, segment, mode, unitIds);
    }

    private BookingStatus wantedStatus() {
        return EVERYBODY.equals(status)
                ? null
                : Arrays.stream(BookingStatus.values())
                        .filter(s -> s.name().equals(status))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    /** Those that somebody has, and the two that an organiser looks for first. */
    public List<BookingStatus> getStatuses() {
        return Arrays.stream(BookingStatus.values())
                .filter(s -> s == BookingStatus.SEATED || s == BookingStatus.WAITLISTED || countOf(s) > 0)
                .toList();
    }

    public long countOf(BookingStatus wanted) {
        return counts.getOrDefault(wanted, 0L);
    }

    public long getActiveCount() {
        return counts.entrySet().stream()
                .filter(c -> c.getKey().isActive())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Something besides the status is looked for. */
    public boolean isFiltered() {
        return q != null && !q.isBlank() || cohort != null || segment != null || mode != null || unitIds != null;
    }

    /** Ways of taking part that the run tells apart. */
    public List<DeliveryMode> getModes() {
        return segments.stream()
                .map(Segment::mode)
                .filter(m -> m != null)
                .distinct()
                .sorted()
                .toList();
    }

    public void setStatus(String status) {
        this.status = status == null || status.isBlank() ? BookingStatus.SEATED.name() : status;
    }

    public Long getRegistered() {
        return registered;
    }

    public void setRegistered(Long registered) {
        this.registered = registered;
    }

    /** Whether it was somebody whom a search found: the next one is looked for there. */
    public boolean isFound() {
        return found;
    }

    public void setFound(boolean found) {
        this.found = found;
    }

    /** Who was registered just now. */
    public RosterLine getAdded() {
        return added;
    }

    public String getReason() {
        return reason;
    }

    public Long getTarget() {
        return target;
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

    public Long getSegment() {
        return segment;
    }

    public void setSegment(Long segment) {
        this.segment = segment;
    }

    public Long getCohort() {
        return cohort;
    }

    public void setCohort(Long cohort) {
        this.cohort = cohort;
    }

    /** Where there is more than one class to choose from. */
    public List<Cohort> getCohorts() {
        return cohorts.size() > 1 ? cohorts : List.of();
    }

    public DeliveryMode getMode() {
        return mode;
    }

    public void setMode(DeliveryMode mode) {
        this.mode = mode;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Long getOpen() {
        return open;
    }

    public void setOpen(Long open) {
        this.open = open;
    }

    public Long getUndo() {
        return undo;
    }

    public void setUndo(Long undo) {
        this.undo = undo;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public long getTotal() {
        return total;
    }

    public long getRequired() {
        return required;
    }

    public List<Segment> getSegments() {
        return segments;
    }

    public List<RosterLine> getLines() {
        return lines;
    }

    public RosterLine getOpened() {
        return opened;
    }

    public RosterLine getMoved() {
        return moved;
    }

    public List<RosterTarget> getTargets() {
        return targets;
    }

    public List<RosterTarget> getPermitted() {
        return targets.stream().filter(RosterTarget::permitted).toList();
    }

    public String getNip() {
        return nip;
    }

    /** Whom somebody tried to register. */
    public boolean askedToRegister(long personId) {
        return posted.is("registerFound") && posted.getId() == personId;
    }

    public Long getWished() {
        return wished;
    }

    public String getWhy() {
        return why;
    }
}
