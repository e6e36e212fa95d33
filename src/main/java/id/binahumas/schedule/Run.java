package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One holding of a course (penyelenggaraan), by an organiser and perhaps a co-organiser. */
@Entity
@Table(name = "run")
public class Run extends BaseEntity {

    private long courseId;
    private String code;
    private String theme;
    private String themeKey;

    @Enumerated(EnumType.STRING)
    private RunState state = RunState.PREPARATION;

    @Enumerated(EnumType.STRING)
    private DeliveryMode mode;

    private long organiserUnitId;
    private Long coOrganiserUnitId;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Instant registrationOpensAt;
    private Instant registrationClosesAt;
    private String place;
    private String city;
    private String zone;
    private Instant publishedAt;

    protected Run() {}

    public Run(long courseId, long organiserUnitId, RunDetails details) {
        this.courseId = courseId;
        this.organiserUnitId = organiserUnitId;
        describe(details);
    }

    public void describe(RunDetails d) {
        requireOpen();
        if (d.startsOn() != null && d.endsOn() != null && d.endsOn().isBefore(d.startsOn())) {
            throw new Refusal("run.dates.order");
        }
        if (d.registrationOpensAt() != null
                && d.registrationClosesAt() != null
                && !d.registrationOpensAt().isBefore(d.registrationClosesAt())) {
            throw new Refusal("run.registration.order");
        }
        if (d.coOrganiserUnitId() != null && d.coOrganiserUnitId() == organiserUnitId) {
            throw new Refusal("run.co-organiser.same");
        }
        code = Texts.plain(d.code(), 40);
        theme = blankToNull(d.theme(), 200);
        themeKey = theme == null ? null : Texts.start(Texts.key(theme), 200);
        mode = d.mode();
        coOrganiserUnitId = d.coOrganiserUnitId();
        startsOn = d.startsOn();
        endsOn = d.endsOn();
        registrationOpensAt = d.registrationOpensAt();
        registrationClosesAt = d.registrationClosesAt();
        place = blankToNull(d.place(), 200);
        city = blankToNull(d.city(), 100);
        zone = d.zone().getId();
    }

    public void publish(Instant now) {
        if (state != RunState.PREPARATION) {
            throw new Refusal("run.publish.state");
        }
        missing().stream().findFirst().ifPresent(key -> {
            throw new Refusal(key);
        });
        state = RunState.PUBLISHED;
        publishedAt = now;
    }

    /** What must be known before people may register: the keys of the sentences that say so. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (startsOn == null || endsOn == null) {
            missing.add("run.publish.dates");
        }
        if (registrationClosesAt == null) {
            missing.add("run.publish.registration");
        }
        return missing;
    }

    /** A run that is over stays as it was. */
    public void requireOpen() {
        if (isOver()) {
            throw new Refusal("run.ended");
        }
    }

    public boolean isOver() {
        return state.isOver();
    }

    public boolean isCancelled() {
        return state == RunState.CANCELLED;
    }

    /** Its last day is over, where it is held. */
    public boolean hasEnded(Instant now) {
        return endsOn != null && LocalDate.ofInstant(now, zone()).isAfter(endsOn);
    }

    public void close() {
        if (state != RunState.PUBLISHED) {
            throw new Refusal("run.close.state");
        }
        state = RunState.CLOSED;
    }

    public void cancel() {
        if (isOver()) {
            throw new Refusal("run.cancel.state");
        }
        state = RunState.CANCELLED;
    }

    public boolean isVisible() {
        return state == RunState.PUBLISHED || state == RunState.CLOSED;
    }

    public boolean isRegistrationOpened(Instant now) {
        return registrationOpensAt == null || !now.isBefore(registrationOpensAt);
    }

    public boolean isRegistrationClosed(Instant now) {
        return state != RunState.PUBLISHED || registrationClosesAt == null || !now.isBefore(registrationClosesAt);
    }

    public boolean takesRegistrations(Instant now) {
        return isRegistrationOpened(now) && !isRegistrationClosed(now);
    }

    public long courseId() {
        return courseId;
    }

    public String code() {
        return code;
    }

    public String theme() {
        return theme;
    }

    public RunState state() {
        return state;
    }

    public DeliveryMode mode() {
        return mode;
    }

    public long organiserUnitId() {
        return organiserUnitId;
    }

    public Long coOrganiserUnitId() {
        return coOrganiserUnitId;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Instant registrationOpensAt() {
        return registrationOpensAt;
    }

    public Instant registrationClosesAt() {
        return registrationClosesAt;
    }

    public String place() {
        return place;
    }

    public String city() {
        return city;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    private static String blankToNull(String text, int max) {
        return text == null || text.isBlank() ? null : Texts.plain(text, max);
    }
}
