package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody does for a unit beside the post, from a day (included) to a day (excluded): runs its channels, answers for the PPID. */
@Entity
@Table(name = "person_duty")
public class PersonDuty extends BaseEntity {

    private long personId;
    private long unitId;
    private String duty;
    private String dutyKey;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected PersonDuty() {}

    public PersonDuty(long personId, long unitId, String duty, LocalDate from) {
        this.personId = personId;
        this.unitId = unitId;
        this.duty = duty;
        this.dutyKey = Texts.key(duty);
        this.validFrom = from;
    }

    /** The day is the first without the duty. */
    public void end(LocalDate day) {
        if (validTo != null) {
            throw new Refusal("person.duty.ended");
        }
        if (!day.isAfter(validFrom)) {
            throw new Refusal("person.post.endBeforeStart", validFrom);
        }
        validTo = day;
    }

    /** The same duty for the unit that goes on with the work. */
    Optional<PersonDuty> moveTo(long successor, LocalDate day) {
        if (!validFrom.isBefore(day)) {
            unitId = successor;
            return Optional.empty();
        }
        PersonDuty moved = new PersonDuty(personId, successor, duty, day);
        moved.validTo = validTo;
        validTo = day;
        return Optional.of(moved);
    }

    /** Written down twice: the times meet. */
    boolean isTwin(PersonDuty other) {
        return unitId == other.unitId
                && dutyKey.equals(other.dutyKey)
                && Spans.meet(validFrom, validTo, other.validFrom, other.validTo);
    }

    /** From now on this one says what its twin said. */
    void takeIn(PersonDuty twin) {
        validTo = Spans.later(validTo, twin.validTo);
        validFrom = Spans.earlier(validFrom, twin.validFrom);
    }

    public long personId() {
        return personId;
    }

    public String duty() {
        return duty;
    }
}
