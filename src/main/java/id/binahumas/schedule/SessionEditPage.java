package id.binahumas.schedule;

import id.binahumas.course.CourseService;
import id.binahumas.course.SubjectRow;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A session of a block, new or known, with its resource persons; its hours are typed in the run's zone. */
@Named
@RequestScoped
public class SessionEditPage {

    private static final String[] FACTS = {
        "kind", "title", "subjectId", "cohortId", "day", "from", "to", "roomId", "meetingUrl"
    };

    @Inject
    RunService runs;

    @Inject
    RoomService rooms;

    @Inject
    CohortService cohorts;

    @Inject
    HolidayService holidays;

    @Inject
    CourseService courses;

    @Inject
    SeatPoolService pools;

    @Inject
    Posted posted;

    private Long id;
    private Long block;
    private int version;
    private Run run;
    private Block held;
    private RunRow row;
    private String name;
    private int told;
    private List<SpeakerRow> speakers = List.of();

    @FormField
    @NotNull
    private SessionKind kind = SessionKind.TEACHING;

    @FormField
    @Size(max = 200)
    private String title;

    @FormField
    private Long subjectId;

    @FormField
    private Long cohortId;

    @FormField
    @NotNull
    private LocalDate day;

    @FormField
    @NotNull
    private LocalTime from;

    @FormField
    @NotNull
    private LocalTime to;

    @FormField
    private Long roomId;

    @FormField
    @Size(max = 500)
    private String meetingUrl;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String speaker;

    @FormField
    @Size(max = 200)
    private String office;

    public void load() {
        if (id == null) {
            held = runs.ownBlock(block == null ? 0 : block);
            run = runs.own(held.runId());
            day = held.startsOn();
            row = runs.row(run.id());
            return;
        }
        ClassSession session = runs.ownSession(id);
        held = runs.ownBlock(session.blockId());
        run = runs.own(session.runId());
        row = runs.row(run.id());
        name = session.title();
        told = run.state().isOpen() ? pools.seated(run.id()) : 0;
        version = posted.is("save") ? posted.getVersion() : session.version();
        kind = session.kind();
        title = session.title();
        subjectId = session.subjectId();
        cohortId = session.cohortId();
        day = session.startsAt().atZone(run.zone()).toLocalDate();
        from = session.startsAt().atZone(run.zone()).toLocalTime();
        to = session.endsAt().atZone(run.zone()).toLocalTime();
        roomId = session.roomId();
        meetingUrl = session.meetingUrl();
        speakers = runs.speakers(run.id()).stream()
                .filter(s -> s.sessionId() == id)
                .toList();
    }

    public String save() {
        if (!posted.fill(this, FACTS)) {
            return null;
        }
        SessionDetails details =
                new SessionDetails(kind, title, subjectId, cohortId, at(from), at(to), roomId, meetingUrl);
        if (id == null) {
            id = runs.addSession(held.id(), details).id();
        } else {
            runs.editSession(id, version, details);
        }
        return "/organiser/schedule/session.xhtml?faces-redirect=true&id=" + id + "&ok=sessionSaved";
    }

    public String remove() {
        runs.removeSession(id);
        return "/organiser/schedule/run.xhtml?faces-redirect=true&id=" + run.id() + "&ok=sessionRemoved";
    }

    public String addSpeaker() {
        if (!posted.fill(this, "speaker", "office")) {
            return null;
        }
        runs.addSpeaker(id, null, speaker, office);
        return "/organiser/schedule/session.xhtml?faces-redirect=true&id=" + id + "&ok=speakerAdded";
    }

    public String removeSpeaker() {
        runs.removeSpeaker(posted.getId());
        return "/organiser/schedule/session.xhtml?faces-redirect=true&id=" + id + "&ok=speakerRemoved";
    }

    public List<SubjectRow> getSubjects() {
        return courses.subjects(run.courseId());
    }

    public List<RoomRow> getRooms() {
        return rooms.rowsFor(run.id());
    }

    public List<CohortRow> getCohorts() {
        return cohorts.rows(run.id());
    }

    /** How many hold a seat and hear by mail of another time or place. */
    public int getTold() {
        return told;
    }

    /** Whether offices are closed on the day: told, not refused. */
    public List<HolidayRow> getClosedDays() {
        return id == null || day == null ? List.of() : holidays.on(List.of(day));
    }

    public Long getCohortId() {
        return cohortId;
    }

    public SessionKind[] getKinds() {
        return SessionKind.values();
    }

    private Instant at(LocalTime time) {
        return day.atTime(time).atZone(run.zone()).toInstant();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getBlock() {
        return block;
    }

    public void setBlock(Long block) {
        this.block = block;
    }

    public int getVersion() {
        return version;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    /** As the session is called until something else is saved. */
    public String getName() {
        return name;
    }

    public Block getHeld() {
        return held;
    }

    public List<SpeakerRow> getSpeakers() {
        return speakers;
    }

    public SessionKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public Long getSubjectId() {
        return subjectId;
    }

    public LocalDate getDay() {
        return day;
    }

    public LocalTime getFrom() {
        return from;
    }

    public LocalTime getTo() {
        return to;
    }

    public Long getRoomId() {
        return roomId;
    }

    public String getMeetingUrl() {
        return meetingUrl;
    }

    public String getSpeaker() {
        return speaker;
    }

    public String getOffice() {
        return office;
    }
}
