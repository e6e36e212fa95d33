package id.binahumas.schedule;

import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.course.DeliveryMode;
import id.binahumas.course.SubjectRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.AssignedRow;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of the organiser's own: what is planned, what is missing before it can be announced, and its life. */
@Named
@RequestScoped
public class OwnRunPage {

    private static final String SELF = "/organiser/schedule/run.xhtml?faces-redirect=true&id=";

    @Inject
    RunService runs;

    @Inject
    SeatPoolService seatPools;

    @Inject
    HolidayService holidays;

    @Inject
    CourseService courses;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    @Inject
    Posted posted;

    private Long id;
    private Run run;
    private RunRow row;
    private List<RunPlanRow> plan = List.of();
    private List<SeatPoolRow> pools = List.of();
    private List<AssignedRow> instructors = List.of();
    private List<HolidayRow> closedDays = List.of();
    private int courseMinutes;
    private boolean withoutJp;

    @FormField
    @NotBlank
    @Size(max = 500)
    private String reason;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String login;

    public void load() {
        run = runs.own(id);
        row = runs.row(id);
        pools = seatPools.rows(id);
        instructors = runs.instructors(id);
        Map<Long, List<SpeakerRow>> speakers =
                runs.speakers(id).stream().collect(Collectors.groupingBy(SpeakerRow::sessionId));
        Map<Long, List<RunPlanRow.PlannedSession>> sessions = runs.sessions(id).stream()
                .map(s -> new RunPlanRow.PlannedSession(s, speakers.getOrDefault(s.id(), List.of())))
                .collect(Collectors.groupingBy(s -> s.session().blockId()));
        plan = runs.blocks(id).stream()
                .map(b -> new RunPlanRow(b, sessions.getOrDefault(b.id(), List.of())))
                .toList();
        closedDays = holidays.on(plannedDays());
        courseMinutes = courses.subjects(run.courseId()).stream()
                .mapToInt(SubjectRow::minutes)
                .sum();
        Course course = courses.find(run.courseId());
        withoutJp = course.kind().givesJp()
                && courseMinutes < course.minutesPerJp()
                && getMinutes() < course.minutesPerJp();
    }

    /** Those on which somebody is to come: the days of the sessions, the first and the last. */
    private Set<LocalDate> plannedDays() {
        return Stream.concat(
                        Stream.of(run.startsOn(), run.endsOn()),
                        sessions().stream().map(this::dayOf))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public String publish() {
        runs.publish(id);
        return SELF + id + "&ok=runPublished";
    }

    public String start() {
        runs.start(id);
        return SELF + id + "&ok=runStarted";
    }

    public String go() {
        runs.go(id);
        return SELF + id + "&ok=runGoes";
    }

    public String moveUp() {
        runs.moveBlock(posted.getId(), true);
        return SELF + id + "&ok=blockMoved";
    }

    public String moveDown() {
        runs.moveBlock(posted.getId(), false);
        return SELF + id + "&ok=blockMoved";
    }

    public String close() {
        runs.close(id);
        return SELF + id + "&ok=runClosed";
    }

    /** How many hold a seat and hear by mail when there will be no run. */
    public int getTold() {
        return SeatPoolRow.seated(pools);
    }

    public String cancel() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        runs.cancel(id, reason);
        return SELF + id + "&ok=runCancelled";
    }

    public String assign() {
        if (!posted.fill(this, "login")) {
            return null;
        }
        runs.assignInstructor(id, login);
        return SELF + id + "&ok=instructorAssigned";
    }

    public String withdraw() {
        runs.withdrawInstructor(id, posted.getId());
        return SELF + id + "&ok=instructorWithdrawn";
    }

    public List<AssignedRow> getInstructors() {
        return instructors;
    }

    public String getLogin() {
        return login;
    }

    /** What is allowed to be missing, but people will ask for it. */
    public List<String> getAdvice() {
        List<String> advice = new ArrayList<>();
        if (plan.isEmpty()) {
            advice.add("run.advice.blocks");
        }
        if (run.place() == null && run.mode() != DeliveryMode.ONLINE) {
            advice.add("run.advice.place");
        }
        if (sessions().isEmpty()) {
            advice.add("run.advice.sessions");
        }
        if (withoutJp) {
            advice.add("run.advice.noJp");
        } else if (courseMinutes == 0) {
            advice.add("run.advice.jp");
        }
        if (sessions().stream().anyMatch(this::isOutside)) {
            advice.add("run.advice.outside");
        }
        return advice;
    }

    /** Neither its subjects nor its sessions give a whole JP, and its kind should: announcing it asks whether that is meant. */
    public boolean isWithoutJp() {
        return withoutJp;
    }

    public List<String> getMissing() {
        return run.missing();
    }

    public int getMinutes() {
        return Programme.minutesForOne(sessions());
    }

    /** Planned days on which offices are closed: told, not refused. */
    public List<HolidayRow> getClosedDays() {
        return closedDays;
    }

    /** It can begin, by hand, from its first day on. */
    public boolean isToBegin() {
        return run.state() == RunState.PUBLISHED && run.hasBegun(clock.instant());
    }

    /** By its name of today. */
    public String getHost() {
        return run.hostUnitId() == null
                ? null
                : units.lastRow(run.hostUnitId(), LocalDate.now(clock)).name();
    }

    private List<SessionRow> sessions() {
        return plan.stream()
                .flatMap(p -> p.sessions().stream())
                .map(RunPlanRow.PlannedSession::session)
                .toList();
    }

    /** The day a session falls on where the run is held. */
    public LocalDate dayOf(SessionRow session) {
        return session.startsAt().atZone(run.zone()).toLocalDate();
    }

    private boolean isOutside(SessionRow session) {
        LocalDate day = dayOf(session);
        return run.startsOn() != null && day.isBefore(run.startsOn())
                || run.endsOn() != null && day.isAfter(run.endsOn());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public List<RunPlanRow> getPlan() {
        return plan;
    }

    public List<SeatPoolRow> getPools() {
        return pools;
    }

    public String getReason() {
        return reason;
    }
}
