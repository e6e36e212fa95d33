package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

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

    protected PostHolding() {}

    public PostHolding(long personId, long unitId, String post, String level, String grade, LocalDate from) {
        this.personId = personId;
        this.unitId = unitId;
        this.post = post;
        this.level = level;
        this.grade = grade;
        this.validFrom = from;
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

    public long personId() {
        return personId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** Another post follows from this day. */
    void endOn(LocalDate day) {
        validTo = day;
    }

    /** It goes on: the post that followed was entered by mistake. */
    void goOn() {
        validTo = null;
    }

    /** The same post, written down better. */
    void correct(long unitId, String post, String level, String grade) {
        this.unitId = unitId;
        this.post = post;
        this.level = level;
        this.grade = grade;
    }
}
