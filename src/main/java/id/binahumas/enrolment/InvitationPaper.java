package id.binahumas.enrolment;

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

/** Prints a letter of invitation on A4, in Indonesian whatever language its reader likes. */
@ApplicationScoped
class InvitationPaper {

    @Inject
    Dates dates;

    byte[] print(InvitationFacts facts) {
        return Paper.print(html(facts));
    }

    String html(InvitationFacts f) {
        return sheet(
                "invitation.paper.title",
                f.title(),
                f.organiser(),
                "%s<p>%s</p><p class=\"to\">%s<br/><strong>%s</strong>%s<br/>%s</p><p>%s</p>%s%s<p>%s</p>%s"
                        .formatted(
                                table(row("invitation.paper.number", f.details().letterNumber())
                                        + row("invitation.paper.about", said("invitation.paper.subject", f.title()))),
                                esc((f.details().city() == null
                                                ? ""
                                                : f.details().city() + ", ")
                                        + Dates.day(f.details().letterDate(), Languages.INDONESIAN)),
                                word("invitation.paper.to"),
                                word("invitation.paper.head", f.unitName()),
                                f.above() == null ? "" : "<br/>" + esc(f.above()),
                                word("invitation.paper.place"),
                                word(
                                        f.guests().isEmpty() ? "invitation.paper.ask" : "invitation.paper.opening",
                                        f.title()),
                                table(row("invitation.paper.theme", f.theme())
                                        + row("invitation.paper.day", day(f))
                                        + row("invitation.paper.time", time(f))
                                        + row("invitation.paper.where", f.place())),
                                guests(f),
                                word("invitation.paper.thanks"),
                                sign(f.details().signatoryPost(), f.details().signatoryName())));
    }

    private String day(InvitationFacts f) {
        return f.startsOn() == null ? said("invitation.paper.later") : dates.range(f.startsOn(), f.endsOn());
    }

    private String time(InvitationFacts f) {
        return f.firstSession() == null
                ? null
                : said("invitation.paper.from", dates.time(f.firstSession(), f.zone()) + " " + dates.zone(f.zone()));
    }

    private String guests(InvitationFacts f) {
        if (f.guests().isEmpty()) {
            return f.most() == null
                    ? ""
                    : "<p>"
                            + word("invitation.paper.send", f.most(), Dates.day(f.deadline(), Languages.INDONESIAN))
                            + "</p>";
        }
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < f.guests().size(); i++) {
            InvitationFacts.Guest guest = f.guests().get(i);
            rows.append("<tr><td class=\"no\">")
                    .append(i + 1)
                    .append(".</td><td>")
                    .append(esc(guest.name()))
                    .append("</td><td>")
                    .append(guest.post() == null ? "" : esc(guest.post()))
                    .append("</td></tr>");
        }
        return "<p>" + word("invitation.paper.guests") + "</p><table class=\"guests\">" + rows + "</table>";
    }
}
