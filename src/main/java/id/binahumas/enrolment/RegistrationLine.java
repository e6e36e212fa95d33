package id.binahumas.enrolment;

import id.binahumas.shared.imports.SheetLine;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of a sheet of registrations, whom it means, and the booking it made, so that it can be undone. */
@Entity
@Table(name = "registration_line")
public class RegistrationLine extends SheetLine {

    private Long personId;
    private Long bookingId;
    private Instant registeredAt;

    protected RegistrationLine() {}

    RegistrationLine(long importId, RegistrationOutcome outcome) {
        super(importId, outcome);
        personId = outcome.personId();
    }

    void did(Booking booking, Enrolment enrolment) {
        bookingId = booking.id();
        registeredAt = enrolment.registeredAt();
    }

    Long personId() {
        return personId;
    }
}
