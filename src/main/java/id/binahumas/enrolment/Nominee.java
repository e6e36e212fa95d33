package id.binahumas.enrolment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;

/** Somebody named in a nomination: the booking that came of it, or why none did. Whoever comes in somebody's place says in whose. */
@Entity
@Table(name = "nominee")
public class Nominee extends BaseEntity {

    private long nominationId;
    private long personId;
    private Long bookingId;

    @Column(length = 1_000_000)
    private String problems;

    private Long replacesId;

    @Enumerated(EnumType.STRING)
    private BookingEnd endedBy;

    private String reason;

    @Enumerated(EnumType.STRING)
    private BookingStatus told;

    protected Nominee() {}

    Nominee(long nominationId, long personId) {
        this.nominationId = nominationId;
        this.personId = personId;
    }

    void got(Booking booking) {
        bookingId = booking.id();
        told = booking.status();
    }

    void refused(ImportProblem why) {
        problems = ImportProblem.write(List.of(why));
    }

    /** The unit sends somebody else, of the same letter. */
    Nominee replacedBy(long otherPersonId, String why) {
        end(BookingEnd.REPLACED, why);
        Nominee other = new Nominee(nominationId, otherPersonId);
        other.replacesId = id();
        return other;
    }

    void withdraw(String why) {
        end(BookingEnd.WITHDRAWN, why);
    }

    /** Nobody is in the run by a name that was refused, or taken back. */
    void requireIn() {
        if (bookingId == null || endedBy != null) {
            throw new Conflict("nomination.gone.already");
        }
    }

    /** The unit hears of it; what it heard before. */
    BookingStatus tell(BookingStatus now) {
        BookingStatus before = told;
        told = now;
        return before;
    }

    private void end(BookingEnd by, String why) {
        requireIn();
        endedBy = by;
        reason = Texts.plain(why, 1000);
    }

    public long nominationId() {
        return nominationId;
    }

    public long personId() {
        return personId;
    }

    public Long bookingId() {
        return bookingId;
    }
}
