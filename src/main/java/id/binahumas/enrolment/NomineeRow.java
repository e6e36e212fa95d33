package id.binahumas.enrolment;

import id.binahumas.people.Person;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Somebody a unit named for a run, and what became of it; the position is where they stand in line. */
public record NomineeRow(
        long id,
        long nominationId,
        long personId,
        String name,
        String titleBefore,
        String titleAfter,
        String unitName,
        Long bookingId,
        BookingStatus booking,
        Long position,
        BookingEnd endedBy,
        String reason,
        String problems,
        String successor,
        String letterNumber,
        LocalDate letterDate,
        Long letterFileId,
        Instant nominatedAt) {

    public String fullName() {
        return Person.fullName(titleBefore, name, titleAfter);
    }

    public boolean refused() {
        return bookingId == null;
    }

    /** Another one may come in the place, or it may be taken back. */
    public boolean in() {
        return bookingId != null && endedBy == null && booking.isActive();
    }

    public boolean seated() {
        return in() && booking == BookingStatus.SEATED;
    }

    /** What became of the name: no place is what a refusal comes to. */
    public BookingStatus outcome() {
        return refused() ? BookingStatus.DECLINED : booking;
    }

    /** What its state is called: the key of a word. */
    public String state() {
        if (refused()) {
            return "nomination.refused";
        }
        return endedBy == null ? "BookingStatus." + booking : "BookingEnd." + endedBy;
    }

    /** Why nobody came of it, in the language of whoever reads. */
    public String why() {
        return why(Languages.current());
    }

    public String why(Locale locale) {
        List<ImportProblem> read = ImportProblem.read(problems);
        return read.isEmpty()
                ? reason
                : read.stream().map(p -> p.sentence(locale)).collect(Collectors.joining(" "));
    }
}
