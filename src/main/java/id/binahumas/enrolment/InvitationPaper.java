package id.binahumas.enrolment;

import id.binahumas.shared.paper.Paper;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints a letter of invitation on A4, in Indonesian whatever language its reader likes. */
@ApplicationScoped
class InvitationPaper {

    private static final String CSS = "/paper/letter.css";

    @Inject
    Dates dates;

    byte[] print(InvitationFacts facts) {
        return Paper.print(html(facts));
    }

    String html(InvitationFacts f) {
        return """
                <!DOCTYPE html>
                <html lang="id"><head><title>%s</title><meta name="subject" content="%s"/><style>%s</style></head>
                <body><div class="head">%s</div>%s<p>%s</p><p class="to">%s<br/><strong>%s</strong>%s<br/>%s</p>
                <p>%s</p>%s%s<p>%s</p><div class="sign"><p>%s,</p><div class="space"></div><p><strong>%s</strong></p></div></body></html>""".formatted(
                        word("invitation.paper.title"),
                        esc(f.title()),
                        css(),
                        esc(f.organiser().toUpperCase(Locale.ROOT)),
                        table(row("invitation.paper.number", f.details().letterNumber())
                                + row("invitation.paper.about", said("invitation.paper.subject", f.title()))),
                        esc((f.details().city() == null ? "" : f.details().city() + ", ")
                                + Dates.day(f.details().letterDate(), Languages.INDONESIAN)),
                        word("invitation.paper.to"),
                        word("invitation.paper.head", f.unitName()),
                        f.above() == null ? "" : "<br/>" + esc(f.above()),
                        word("invitation.paper.place"),
                        word(f.guests().isEmpty() ? "invitation.paper.ask" : "invitation.paper.opening", f.title()),
                        table(row("invitation.paper.theme", f.theme())
                                + row("invitation.paper.day", day(f))
                                + row("invitation.paper.time", time(f))
                                + row("invitation.paper.where", f.place())),
                        guests(f),
                        word("invitation.paper.thanks"),
                        esc(f.details().signatoryPost()),
                        esc(f.details().signatoryName()));
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

    private static String table(String rows) {
        return rows.isEmpty() ? "" : "<table class=\"facts\">" + rows + "</table>";
    }

    private static String row(String key, String value) {
        return value == null
                ? ""
                : "<tr><td class=\"label\">" + word(key) + "</td><td class=\"colon\">:</td><td>" + esc(value)
                        + "</td></tr>";
    }

    private static String word(String key, Object... args) {
        return esc(said(key, args));
    }

    private static String said(String key, Object... args) {
        return Messages.text(Languages.INDONESIAN, key, args);
    }

    private static String esc(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String css() {
        try (InputStream in = InvitationPaper.class.getResourceAsStream(CSS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
