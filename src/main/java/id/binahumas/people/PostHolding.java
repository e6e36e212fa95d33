package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** The post a person held in a unit, from a day (included) to a day (excluded). */
@Entity
@Table(name = "post_holding")
public class PostHolding extends BaseEntity {

    /** Of several posts {@code h} of one person: first the own, not one held for somebody else; then one with a level, then the newest. */
    public static final String OWN_FIRST =
            " case when h.acting is null then 0 else 1 end, case when h.level is null then 1 else 0 end, h.validFrom desc, h.id desc";

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

    /** Written down twice: nothing contradicts, and the times meet. A post of another grade or level is another post. */
    boolean isTwin(PostHolding other) {
        return unitId == other.unitId
                && Texts.key(post).equals(Texts.key(other.post))
                && agree(level, other.level)
                && agree(grade, other.grade)
                && acting == other.acting
                && Spans.meet(validFrom, validTo, other.validFrom, other.validTo);
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    /** From now on this one says what its twin said. */
    void takeIn(PostHolding twin) {
        validTo = Spans.later(validTo, twin.validTo);
        validFrom = Spans.earlier(validFrom, twin.validFrom);
        level = level == null ? twin.level : level;
        grade = grade == null ? twin.grade : grade;
        leadsUnit = Boolean.TRUE.equals(leadsUnit) ? leadsUnit : twin.leadsUnit;
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

    /** As it is spoken of: "Plt. Camat". */
    public String wording() {
        return Acting.before(acting, post);
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
