package id.binahumas.schedule;

import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.course.DeliveryMode;
import id.binahumas.organisation.UnitService;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The facts of a run, new or known; its registration window is typed in the run's own zone. */
@Named
@RequestScoped
public class RunEditPage {

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    SeatPoolService pools;

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long id;
    private int told;
    private Long course;
    private int version;
    private String courseTitle;

    @FormField
    @NotBlank
    @Size(max = 40)
    private String code;

    @FormField
    @Size(max = 200)
    private String theme;

    @FormField
    @NotNull
    private DeliveryMode mode;

    /** By code or name; most runs have none. */
    @FormField
    @Size(max = 260)
    private String coOrganiser;

    @FormField
    private LocalDate startsOn;

    @FormField
    private LocalDate endsOn;

    @FormField
    @NotNull
    private IndonesianZone zone = IndonesianZone.WIB;

    @FormField
    private LocalDateTime registrationOpens;

    @FormField
    private LocalDateTime registrationCloses;

    @FormField
    @Size(max = 200)
    private String place;

    @FormField
    @Size(max = 100)
    private String city;

    /** By code or name; whose guests they are, where that is another unit. */
    @FormField
    @Size(max = 260)
    private String host;

    @FormField
    @Min(1)
    private Integer minParticipants;

    @FormField
    private LocalDate decideBy;

    @FormField
    @Size(max = 200)
    private String whenNote;

    public void load() {
        if (id == null) {
            Course offered = courses.own(course == null ? 0 : course);
            courseTitle = offered.title();
            mode = offered.mode();
            return;
        }
        Run run = runs.own(id);
        version = posted.is("save") ? posted.getVersion() : run.version();
        courseTitle = courses.find(run.courseId()).title();
        told = run.state().isOpen() ? pools.seated(id) : 0;
        code = run.code();
        theme = run.theme();
        mode = run.mode();
        coOrganiser = run.coOrganiserUnitId() == null
                ? null
                : units.lastRow(run.coOrganiserUnitId(), today()).label();
        startsOn = run.startsOn();
        endsOn = run.endsOn();
        zone = IndonesianZone.of(run.zone());
        registrationOpens = local(run.registrationOpensAt());
        registrationCloses = local(run.registrationClosesAt());
        place = run.place();
        city = run.city();
        host = run.hostUnitId() == null
                ? null
                : units.lastRow(run.hostUnitId(), today()).label();
        minParticipants = run.minParticipants();
        decideBy = run.decideBy();
        whenNote = run.whenNote();
    }

    /** How many hold a seat and hear by mail of another place. */
    public int getTold() {
        return told;
    }

    public String save() {
        if (!posted.fill(this)) {
            return null;
        }
        RunDetails details = new RunDetails(
                code,
                theme,
                mode,
                unitNamed(coOrganiser),
                startsOn,
                endsOn,
                instant(registrationOpens),
                instant(registrationCloses),
                place,
                city,
                zone.id());
        RunTerms terms = new RunTerms(unitNamed(host), minParticipants, decideBy, whenNote);
        if (id == null) {
            id = runs.create(course, details, terms).id();
        } else {
            runs.describe(id, version, details, terms);
        }
        return "/organiser/schedule/run.xhtml?faces-redirect=true&id=" + id + "&ok=runSaved";
    }

    private Long unitNamed(String typed) {
        return typed == null ? null : Long.valueOf(units.named(typed, today()).id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public DeliveryMode[] getModes() {
        return DeliveryMode.values();
    }

    public IndonesianZone[] getZones() {
        return IndonesianZone.values();
    }

    private LocalDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(zone.id()).toLocalDateTime();
    }

    private Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(zone.id()).toInstant();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getCourse() {
        return course;
    }

    public void setCourse(Long course) {
        this.course = course;
    }

    public int getVersion() {
        return version;
    }

    public String getCourseTitle() {
        return courseTitle;
    }

    public String getCode() {
        return code;
    }

    public String getTheme() {
        return theme;
    }

    public DeliveryMode getMode() {
        return mode;
    }

    public String getCoOrganiser() {
        return coOrganiser;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public IndonesianZone getZone() {
        return zone;
    }

    public LocalDateTime getRegistrationOpens() {
        return registrationOpens;
    }

    public LocalDateTime getRegistrationCloses() {
        return registrationCloses;
    }

    public String getPlace() {
        return place;
    }

    public String getHost() {
        return host;
    }

    public Integer getMinParticipants() {
        return minParticipants;
    }

    public LocalDate getDecideBy() {
        return decideBy;
    }

    public String getWhenNote() {
        return whenNote;
    }

    public String getCity() {
        return city;
    }
}
