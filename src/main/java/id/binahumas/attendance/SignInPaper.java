package id.binahumas.attendance;

import static id.binahumas.shared.paper.LetterMarkup.css;
import static id.binahumas.shared.paper.LetterMarkup.esc;
import static id.binahumas.shared.paper.LetterMarkup.row;
import static id.binahumas.shared.paper.LetterMarkup.said;
import static id.binahumas.shared.paper.LetterMarkup.word;

import id.binahumas.shared.paper.Paper;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Prints a sign-in sheet on A4, in Indonesian: numbered lines whose boxes for signing alternate, its head on every page. */
@ApplicationScoped
class SignInPaper {

    private static final String CSS = "/paper/sign-in.css";

    @Inject
    Dates dates;

    byte[] print(SignInFacts facts, boolean landscape) {
        return Paper.print(html(facts, landscape));
    }

    String html(SignInFacts f, boolean landscape) {
        return """
                <!DOCTYPE html>
                <html lang="id"><head><title>%s</title><meta name="subject" content="%s"/><style>%s%s</style></head>
                <body><div class="head">%s</div><h1>%s</h1>%s
                <table class="lines"><thead><tr><th class="no">%s</th><th>%s</th><th>%s</th><th class="box" colspan="2">%s</th></tr></thead><tbody>%s</tbody></table>
                <div class="sign"><p>%s</p><p>%s</p><div class="space"></div><p class="rule">&#160;</p></div></body></html>""".formatted(
                        word("signin.title"),
                        esc(f.course()),
                        landscape ? "@page { size: 297mm 210mm; }" : "@page { size: 210mm 297mm; }",
                        css(CSS),
                        esc(f.organiser() == null ? "" : f.organiser().toUpperCase(Locale.ROOT)),
                        word("signin.title"),
                        facts(f),
                        word("signin.no"),
                        word("signin.name"),
                        word("signin.unit"),
                        word("signin.box"),
                        lines(f),
                        esc((f.city() == null ? "" : f.city() + ", ")
                                + Dates.day(f.startsAt().atZone(f.zone()).toLocalDate(), Languages.INDONESIAN)),
                        word("signin.committee"));
    }

    private String facts(SignInFacts f) {
        return "<table class=\"facts\">"
                + row("signin.course", f.course())
                + row("signin.session", f.session())
                + row(
                        "signin.time",
                        Dates.day(f.startsAt().atZone(f.zone()).toLocalDate(), Languages.INDONESIAN) + ", "
                                + dates.hours(f.startsAt(), f.endsAt(), f.zone()))
                + row("signin.place", f.place())
                + row("signin.code", said("signin.codeOf", f.code(), f.lines().size()))
                + "</table>";
    }

    private static String lines(SignInFacts f) {
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (SignInFacts.Line line : f.lines()) {
            number++;
            String box = number + ". " + (line.noted() == null ? "" : said("PresenceStatus." + line.noted()));
            rows.append("<tr><td class=\"no\">")
                    .append(number)
                    .append("</td><td>")
                    .append(esc(line.name()))
                    .append(line.nip() == null ? "" : "<br/><span class=\"nip\">" + esc(line.nip()) + "</span>")
                    .append("</td><td>")
                    .append(line.unitName() == null ? "" : esc(line.unitName()))
                    .append("</td><td class=\"left\">")
                    .append(number % 2 == 1 ? esc(box) : "")
                    .append("</td><td class=\"right\">")
                    .append(number % 2 == 0 ? esc(box) : "")
                    .append("</td></tr>");
        }
        return rows.toString();
    }
}
