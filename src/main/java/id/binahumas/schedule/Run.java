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
import java.util.Objects;

/** One holding of a course (penyelenggaraan), by an organiser and perhaps a co-organiser. */
@Entity
@Table(name = "run")
public class Run extends BaseEntity {

    private static final int LONGEST_OFFER_HOURS = 14 * 24;

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
    private Long hostUnitId;
    private Integer minParticipants;
    private LocalDate decideBy;
    private Instant decidedAt;
    private String whenNote;
    private String templateName;

    /** Whether the superior must agree before somebody gets a place; null means no. */
    private Boolean approval;

    /** How long a place is held for who moved up, until they say yes; null gives it at once. */
    private Integer offerHours;

    /** Until when one may leave by oneself; null means until its last day. */
    private Instant cancelUntil;

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
        whenNote = startsOn == null ? whenNote : null;
        requireDecisionBeforeStart();
    }

    /** Another day to decide by asks for the decision anew. */
    public void holdUnder(RunTerms terms) {
        requireOpen();
        if (terms.minParticipants() != null && terms.minParticipants() < 1) {
            throw new Refusal("run.min.positive");
        }
        if (terms.decideBy() != null && terms.minParticipants() == null) {
            throw new Refusal("run.min.missing");
        }
        if (!Objects.equals(decideBy, terms.decideBy())) {
            decidedAt = null;
        }
        hostUnitId = terms.hostUnitId();
        minParticipants = terms.minParticipants();
        decideBy = terms.decideBy();
        whenNote = startsOn == null ? blankToNull(terms.whenNote(), 200) : null;
        requireDecisionBeforeStart();
    }

    private void requireDecisionBeforeStart() {
        if (decideBy != null && startsOn != null && !decideBy.isBefore(startsOn)) {
            throw new Refusal("run.decide.late");
        }
    }

    /** The shape of later runs: never announced itself. */
    void keepAsTemplate(String name) {
        if (state != RunState.PREPARATION) {
            throw new Refusal("run.publish.state");
        }
        state = RunState.TEMPLATE;
        templateName = Texts.plain(name, 200);
    }

    /** Its days reach at least so far; a copied day outside them moves the first or the last. */
    void reachTo(LocalDate day) {
        requireOpen();
        startsOn = startsOn == null || day.isBefore(startsOn) ? day : startsOn;
        endsOn = endsOn == null || day.isAfter(endsOn) ? day : endsOn;
        whenNote = null;
        requireDecisionBeforeStart();
    }

    /** It will be held although fewer came than it should have. */
    public void go(Instant now) {
        if (state != RunState.PUBLISHED || minParticipants == null) {
            throw new Refusal("run.go.state");
        }
        decidedAt = now;
    }

    /** Its first day has come, where it is held. */
    public boolean hasBegun(Instant now) {
        return startsOn != null && !LocalDate.ofInstant(now, zone()).isBefore(startsOn);
    }

    /** People still register while it runs, if its window says so. */
    public void start(Instant now) {
        if (state != RunState.PUBLISHED) {
            throw new Refusal("run.start.state");
        }
        if (!hasBegun(now)) {
            throw new Refusal("run.start.early");
        }
        state = RunState.RUNNING;
    }

    /** Who asked before keeps waiting for a word, and who has a place keeps it. */
    public void askSuperiors(boolean needed) {
        requireOpen();
        approval = needed;
    }

    public boolean asksSuperiors() {
        return Boolean.TRUE.equals(approval);
    }

    /** How places are given to the line, and until when they may be given back. */
    public void ruleSeats(Integer hoursOfOffers, Instant leaveUntil) {
        requireOpen();
        if (hoursOfOffers != null && (hoursOfOffers < 1 || hoursOfOffers > LONGEST_OFFER_HOURS)) {
            throw new Refusal("run.offer-hours", LONGEST_OFFER_HOURS);
        }
        offerHours = hoursOfOffers;
        cancelUntil = leaveUntil;
    }

    public boolean isLeavingOver(Instant now) {
        return hasEnded(now) || cancelUntil != null && now.isAfter(cancelUntil);
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
        if (!state.isOpen()) {
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
        return state.isAnnounced();
    }

    public boolean isTemplate() {
        return state == RunState.TEMPLATE;
    }

    /** Places that come free go to who waits. */
    public boolean givesPlaces(Instant now) {
        return state.isOpen() && !hasEnded(now);
    }

    public boolean isRegistrationOpened(Instant now) {
        return registrationOpensAt == null || !now.isBefore(registrationOpensAt);
    }

    public boolean isRegistrationClosed(Instant now) {
        return !state.isOpen() || registrationClosesAt == null || !now.isBefore(registrationClosesAt);
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

    public Integer offerHours() {
        return offerHours;
    }

    public Instant cancelUntil() {
        return cancelUntil;
    }

    public String place() {
        return place;
    }

    public String city() {
        return city;
    }

    public Long hostUnitId() {
        return hostUnitId;
    }

    public Integer minParticipants() {
        return minParticipants;
    }

    public LocalDate decideBy() {
        return decideBy;
    }

    /** When it was decided to hold it with fewer than it should have; null when it was not, or need not be. */
    public Instant decidedAt() {
        return decidedAt;
    }

    public String whenNote() {
        return whenNote;
    }

    public String templateName() {
        return templateName;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    private static String blankToNull(String text, int max) {
        return text == null || text.isBlank() ? null : Texts.plain(text, max);
    }
}
