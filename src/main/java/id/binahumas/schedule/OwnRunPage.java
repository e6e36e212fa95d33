package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.people.AssignedRow;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    Posted posted;

    private Long id;
    private Run run;
    private RunRow row;
    private List<RunPlanRow> plan = List.of();
    private List<SeatPoolRow> pools = List.of();
    private List<AssignedRow> instructors = List.of();

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
    }

    public String publish() {
        runs.publish(id);
        return SELF + id + "&ok=runPublished";
    }

    public String close() {
        runs.close(id);
        return SELF + id + "&ok=runClosed";
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
        if (sessions().stream().anyMatch(this::isOutside)) {
            advice.add("run.advice.outside");
        }
        return advice;
    }

    public List<String> getMissing() {
        return run.missing();
    }

    public int getMinutes() {
        return sessions().stream().mapToInt(SessionRow::minutes).sum();
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
