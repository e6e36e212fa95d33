package id.binahumas.schedule;

import static id.binahumas.shared.paper.LetterMarkup.esc;
import static id.binahumas.shared.paper.LetterMarkup.row;
import static id.binahumas.shared.paper.LetterMarkup.said;
import static id.binahumas.shared.paper.LetterMarkup.sheet;
import static id.binahumas.shared.paper.LetterMarkup.sign;
import static id.binahumas.shared.paper.LetterMarkup.table;
import static id.binahumas.shared.paper.LetterMarkup.word;

import id.binahumas.shared.paper.Paper;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Prints the request to a host on A4, as it is signed and sent by post; the link to answer by goes by mail only. */
@ApplicationScoped
class VisitPaper {

    @Inject
    Dates dates;

    byte[] print(VisitLetter letter) {
        return Paper.print(html(letter));
    }

    String html(VisitLetter l) {
        return sheet(
                "visit.paper.title",
                l.course(),
                l.organiser(),
                "%s<p>%s</p><p class=\"to\">%s<br/><strong>%s</strong><br/>%s<br/>%s</p><p>%s</p>%s%s<p>%s</p>%s"
                        .formatted(
                                table(row("invitation.paper.number", l.letterNumber())
                                        + row("invitation.paper.about", said("visit.paper.about"))),
                                esc(Dates.day(l.sentAt().atZone(l.zone()).toLocalDate(), Languages.INDONESIAN)),
                                word("invitation.paper.to"),
                                esc(l.addressee()),
                                esc(l.host()),
                                word("invitation.paper.place"),
                                word("visit.paper.opening", l.course()),
                                table(row("invitation.paper.theme", l.theme())
                                        + row(
                                                "visit.paper.day",
                                                dates.weekday(l.startsAt()
                                                        .atZone(l.zone())
                                                        .toLocalDate()))
                                        + row("invitation.paper.time", dates.hours(l.startsAt(), l.endsAt(), l.zone()))
                                        + row("visit.paper.visitors", said("room.people", l.visitors()))),
                                l.purpose()
                                        .lines()
                                        .map(line -> "<p>" + esc(line) + "</p>")
                                        .collect(Collectors.joining()),
                                contact(l),
                                sign(said("visit.paper.coordinator"), l.coordinator())));
    }

    private static String contact(VisitLetter l) {
        return l.coordinatorMail() == null
                ? word("visit.paper.thanks")
                : word("visit.paper.thanksTo", l.coordinator(), l.coordinatorMail());
    }
}
