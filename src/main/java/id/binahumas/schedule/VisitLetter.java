package id.binahumas.schedule;

import java.time.Instant;
import java.time.ZoneId;

/** A request as its host or its organiser reads it; as long as it is open the host can say yes or no, or the other of them. */
public record VisitLetter(
        long id,
        String letterNumber,
        String host,
        String addressee,
        String mail,
        String course,
        String theme,
        String organiser,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        int visitors,
        String purpose,
        String coordinator,
        String coordinatorMail,
        Instant sentAt,
        VisitState state,
        Instant answeredAt,
        String answeredBy,
        String place,
        String note,
        boolean open) {

    static VisitLetter of(VisitRequest r, RunRow run, ZoneId zone, Instant now) {
        return new VisitLetter(
                r.id(),
                r.letterNumber(),
                r.host(),
                r.addressee(),
                r.mail(),
                run.title(),
                run.theme(),
                run.organiser(),
                r.startsAt(),
                r.endsAt(),
                zone,
                r.visitors(),
                r.purpose(),
                r.coordinator(),
                r.coordinatorMail(),
                r.sentAt(),
                r.state(now),
                r.answeredAt(),
                r.answeredBy(),
                r.place(),
                r.note(),
                r.isOpen(now));
    }
}
