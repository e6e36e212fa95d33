package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** The post a person held in a unit, from a day (included) to a day (excluded). */
@Entity
@Table(name = "post_holding")
public class PostHolding extends BaseEntity {

    private long personId;
    private long unitId;
    private String post;
    private String level;
    private String grade;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private Acting acting;

    private Boolean leadsUnit;

    protected PostHolding() {}

    public PostHolding(long personId, long unitId, String post, String level, String grade, LocalDate from) {
        this.personId = personId;
        this.unitId = unitId;
        this.post = post;
        this.level = level;
        this.grade = grade;
        this.validFrom = from;
    }

    /** Held for somebody who is missing, or as the head of the unit. */
    public PostHolding(
            long personId,
            long unitId,
            String post,
            String level,
            String grade,
            LocalDate from,
            Acting acting,
            boolean leading) {
        this(personId, unitId, post, level, grade, from);
        this.acting = acting;
        this.leadsUnit = leading;
    }

    /** The day is the first without the post; what has ended before stays as it was. */
    public void end(LocalDate day) {
        if (validTo != null) {
            throw new Refusal("person.post.ended");
        }
        if (!day.isAfter(validFrom)) {
            throw new Refusal("person.post.endBeforeStart", validFrom);
        }
        validTo = day;
    }

    /**
     * The same post in the unit that goes on with the work, from that day: another one follows this one, or this one is written
     * down better when it begins that day or later. Whoever led the old unit does not lead the new one by that.
     */
    Optional<PostHolding> moveTo(long successor, LocalDate day) {
        if (!validFrom.isBefore(day)) {
            unitId = successor;
            leadsUnit = false;
            return Optional.empty();
        }
        PostHolding moved = new PostHolding(personId, successor, post, level, grade, day, acting, false);
        moved.validTo = validTo;
        validTo = day;
        return Optional.of(moved);
    }

    /** The same post, as it was held from the same day, and at least as long. */
    boolean covers(PostHolding other) {
        return unitId == other.unitId
                && Texts.key(post).equals(Texts.key(other.post))
                && Objects.equals(level, other.level)
                && Objects.equals(grade, other.grade)
                && acting == other.acting
                && Boolean.TRUE.equals(leadsUnit) == Boolean.TRUE.equals(other.leadsUnit)
                && validFrom.equals(other.validFrom)
                && (validTo == null || other.validTo != null && !validTo.isBefore(other.validTo));
    }

    public long personId() {
        return personId;
    }

    public long unitId() {
        return unitId;
    }

    public String post() {
        return post;
    }

    public String level() {
        return level;
    }

    public String grade() {
        return grade;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** Another post follows from this day; one that ends before that day ends as it did. */
    void endOn(LocalDate day) {
        if (validTo == null || validTo.isAfter(day)) {
            validTo = day;
        }
    }

    /** It goes on until the day that was said before, for ever when there was none: the post that followed was entered by mistake. */
    void goOn(LocalDate until) {
        validTo = until;
    }

    /** The same post, written down better. */
    void correct(long unitId, String post, String level, String grade) {
        this.unitId = unitId;
        this.post = post;
        this.level = level;
        this.grade = grade;
    }
}
