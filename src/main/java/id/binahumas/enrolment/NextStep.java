package id.binahumas.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one thing a trainee should do next. A session whose doors are open goes before everything; then a seat that is held until one
 * says yes, what can be learned now, the seat one waits for, the session to come, a course completed; whoever has nothing may look for a course.
 */
public record NextStep(Kind kind, EnrolmentRow enrolment, PathItemRow item, AgendaRow session) {

    /** What kind of thing. */
    public enum Kind {
        JOIN,
        OFFER,
        ITEM,
        WAIT,
        ATTEND,
        COMPLETED,
        BROWSE
    }

    /** {@code current} is the course to go on with and {@code item} what can be done in it now; null when there is none. */
    static NextStep of(
            List<EnrolmentRow> mine, List<AgendaRow> agenda, EnrolmentRow current, PathItemRow item, Instant now) {
        Optional<AgendaRow> open =
                agenda.stream().filter(s -> s.canBeJoined(now)).findFirst();
        if (open.isPresent()) {
            return new NextStep(Kind.JOIN, null, null, open.get());
        }
        Optional<EnrolmentRow> offered =
                mine.stream().filter(EnrolmentRow::offered).findFirst();
        if (offered.isPresent()) {
            return new NextStep(Kind.OFFER, offered.get(), null, null);
        }
        if (item != null) {
            return new NextStep(Kind.ITEM, current, item, null);
        }
        Optional<EnrolmentRow> waiting =
                mine.stream().filter(EnrolmentRow::waiting).findFirst();
        if (waiting.isPresent()) {
            return new NextStep(Kind.WAIT, waiting.get(), null, null);
        }
        if (!agenda.isEmpty()) {
            return new NextStep(Kind.ATTEND, null, null, agenda.get(0));
        }
        return mine.stream()
                .filter(EnrolmentRow::completed)
                .findFirst()
                .map(done -> new NextStep(Kind.COMPLETED, done, null, null))
                .orElse(new NextStep(Kind.BROWSE, null, null, null));
    }
}
