package id.binahumas.certificate;

import id.binahumas.shared.Settings;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The two sides of a certificate as mark-up: facts in front, subjects and competencies behind. Long texts make the print smaller, never shorter. */
@ApplicationScoped
class CertificateSheets {

    /** What the front can carry between title and signature, how long a line of it is, and how wide a letter: in millimetres. */
    private static final double ROOM = 94;

    private static final double WIDTH = 234;
    private static final double LETTER = 2.32;
    private static final int LONGEST_BASIS = 220;
    private static final double[] SIZES = {1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58};

    @Inject
    Dates dates;

    String html(CertificateFacts f, String number, String code, String qr, String band) {
        String css = new String(CertificatePaper.resource("certificate.css"), StandardCharsets.UTF_8);
        return """
                <!DOCTYPE html>
                <html lang="id"><head><title>%s %s</title><meta name="subject" content="%s"/><style>%s</style></head>
                <body>%s%s</body></html>""".formatted(
                        esc(f.title()),
                        esc(number),
                        esc(f.trainingWithCohort()),
                        css,
                        front(f, number, code, qr, band),
                        back(f));
    }

    private String front(CertificateFacts f, String number, String code, String qr, String band) {
        boolean basisBehind = f.legalBasis() != null && f.legalBasis().length() > LONGEST_BASIS;
        return """
                <div class="front"><div class="band" style="background-image: url(%s)"></div><div class="edge"></div>
                <div class="inner"><div class="org"><strong>%s</strong><br/>%s</div>
                <h1 class="%s">%s</h1><p class="number">%s</p>
                <div class="size%d"><p>%s</p><p class="name">%s</p>%s
                <p>%s</p><p class="of">%s</p>%s<p>%s</p></div></div>
                <table class="sign"><tr><td class="qr"><img src="%s" alt="%s"/></td><td class="verify">%s<br/>%s<br/><strong>%s</strong></td>
                <td class="signatory">%s</td></tr></table></div>""".formatted(
                        band,
                        esc(f.issuerAgency().toUpperCase(Locale.ROOT)),
                        esc(organisersBelow(f)),
                        f.title().length() > 20 ? "long" : "short",
                        esc(f.title().toUpperCase(Locale.ROOT)),
                        word("certificate.paper.number", number),
                        size(f, basisBehind),
                        opening(f, basisBehind),
                        esc(f.name()),
                        who(f),
                        esc(f.verb()),
                        esc(f.trainingWithCohort()),
                        f.theme() == null ? "" : "<p>" + word("certificate.paper.theme", f.theme()) + "</p>",
                        held(f),
                        qr,
                        word("certificate.paper.qr"),
                        word("certificate.paper.verify"),
                        esc(Settings.address().replaceFirst("^https?://", "") + "/v"),
                        groups(code),
                        signatory(f));
    }

    private String opening(CertificateFacts f, boolean basisBehind) {
        if (f.legalBasis() == null) {
            return word("certificate.paper.states", f.signatory().office());
        }
        return basisBehind
                ? word("certificate.paper.basisBehind", f.signatory().office())
                : word("certificate.paper.basis", f.legalBasis(), f.signatory().office());
    }

    private String who(CertificateFacts f) {
        String rows = row(f.idLabel() == null ? "" : esc(f.idLabel()), f.idNumber())
                + row(word("certificate.paper.grade"), f.grade())
                + row(word("certificate.paper.post"), f.post())
                + row(word("certificate.paper.unit"), joined(f.unit(), f.agency()));
        return rows.isEmpty() ? "" : "<table class=\"who\">" + rows + "</table>";
    }

    private String held(CertificateFacts f) {
        String when = dates.range(f.startsOn(), f.endsOn());
        String sentence = word("certificate.paper.held", String.join(" dan ", f.organisers()))
                + (when.isEmpty() ? "" : " " + word("certificate.paper.on", when))
                + (f.place() == null ? "" : " " + word("certificate.paper.at", f.place()))
                + " " + word("certificate.paper.mode", f.mode())
                + ", " + word("certificate.paper.length") + " <strong>" + esc(f.jpWords()) + "</strong>";
        return f.band() == null
                ? sentence + "."
                : sentence + ", " + word("certificate.paper.grading") + " <strong>" + esc(f.band()) + "</strong>.";
    }

    private String signatory(CertificateFacts f) {
        String city = f.city() == null ? "" : f.city() + ", ";
        String name = f.signatory().name() == null
                ? ""
                : "<strong>" + esc(f.signatory().name()) + "</strong><br/>";
        String id = f.signatory().idNumber() == null
                ? ""
                : word("certificate.paper.nipOf", f.signatory().idNumber());
        return esc(city + dates.day(f.issuedOn())) + "<br/>" + esc(f.signatory().office())
                + ",<br/><div class=\"space\"></div>" + name + id;
    }

    private String back(CertificateFacts f) {
        String rows = IntStream.range(0, f.subjects().size())
                .mapToObj(i -> subject(i + 1, f.subjects().get(i)))
                .collect(Collectors.joining());
        String table = f.subjects().isEmpty()
                ? ""
                : """
                  <table class="subjects"><thead><tr><th>%s</th><th>%s</th><th>%s</th><th class="num">%s</th><th class="num">%s</th></tr></thead>
                  <tbody>%s</tbody><tr class="total"><td></td><td colspan="2">%s</td><td class="num">%s</td><td class="num">%s</td></tr></table>""".formatted(
                                word("certificate.paper.no"),
                                word("certificate.paper.subject"),
                                word("certificate.paper.teacher"),
                                word("certificate.paper.minutes"),
                                word("certificate.paper.jpHead"),
                                rows,
                                word("certificate.paper.total"),
                                number(f.minutes()),
                                number(f.jp()));
        return """
                <div class="back"><h2>%s</h2><p>%s</p>%s%s%s%s<div class="fine"><p>%s</p>%s<p>%s</p></div></div>""".formatted(
                word("certificate.paper.subjects"),
                esc(joined(f.trainingWithCohort(), dates.range(f.startsOn(), f.endsOn()))),
                table,
                competencies(f),
                labelled("certificate.paper.target", f.targetPosts()),
                labelled(
                        "certificate.paper.legal",
                        f.legalBasis() != null && f.legalBasis().length() > LONGEST_BASIS ? f.legalBasis() : null),
                word("certificate.paper.jpIs", f.minutesPerJp()),
                f.score() == null
                        ? ""
                        : "<p>" + word("certificate.paper.score", number(f.score()), bands(f.bands())) + "</p>",
                word("certificate.paper.frozen"));
    }

    private String subject(int no, CertificateFacts.SubjectLine s) {
        return "<tr><td>%d</td><td>%s</td><td>%s</td><td class=\"num\">%s</td><td class=\"num\">%s</td></tr>"
                .formatted(
                        no,
                        esc(s.title()),
                        esc(s.teachers() == null ? "" : s.teachers()),
                        number(s.minutes()),
                        number(s.jp()));
    }

    private String competencies(CertificateFacts f) {
        return labelled(
                "certificate.paper.competencies",
                f.competencies().isEmpty()
                        ? null
                        : f.competencies().stream()
                                .map(c -> Messages.text(
                                        Languages.INDONESIAN,
                                        "certificate.paper.competency",
                                        c.code(),
                                        c.name(),
                                        c.level()))
                                .collect(Collectors.joining("; ")));
    }

    private static String bands(String bands) {
        return GradeBands.parse(bands).bands().stream()
                .map(b -> b.words() + " ≥ " + number(b.from()))
                .collect(Collectors.joining(" · "));
    }

    private static String labelled(String key, String text) {
        return text == null ? "" : "<p class=\"more\"><strong>" + word(key) + "</strong> " + esc(text) + "</p>";
    }

    /** How small the front must be printed so that everything stands above the signature. */
    private int size(CertificateFacts f, boolean basisBehind) {
        for (int i = 0; i < SIZES.length; i++) {
            if (height(f, basisBehind, SIZES[i]) <= ROOM) {
                return i;
            }
        }
        return SIZES.length - 1;
    }

    private double height(CertificateFacts f, boolean basisBehind, double size) {
        int opening = 80
                + f.signatory().office().length()
                + (f.legalBasis() == null || basisBehind ? 0 : f.legalBasis().length());
        int held = 120 + String.join(" dan ", f.organisers()).length() + length(f.place());
        double text = lines(opening, LETTER * size, WIDTH)
                + lines(held, LETTER * size, WIDTH)
                + 1
                + (f.theme() == null ? 0 : lines(f.theme().length() + 15, LETTER * size, WIDTH))
                + Stream.of(f.idNumber(), f.grade(), f.post(), joined(f.unit(), f.agency()))
                        .filter(s -> s != null && !s.isEmpty())
                        .mapToDouble(s -> lines(s.length(), LETTER * size, WIDTH - 55))
                        .sum();
        return size * (text * 6.4 + 20)
                + lines(f.name().length(), 2.35 * LETTER * size, WIDTH) * 11.7 * size
                + lines(f.trainingWithCohort().length(), 1.5 * LETTER * size, WIDTH) * 8.3 * size;
    }

    private static double lines(int characters, double each, double width) {
        return Math.max(1, Math.ceil(characters * each / width));
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static String organisersBelow(CertificateFacts f) {
        return f.organisers().stream()
                .filter(o -> !o.equalsIgnoreCase(f.issuerAgency()))
                .collect(Collectors.joining(" · "));
    }

    private static String groups(String code) {
        String grouped = CertificateCode.grouped(code);
        int half = 4 * 5;
        return grouped.length() <= half ? grouped : grouped.substring(0, half) + "<br/>" + grouped.substring(half);
    }

    private static String row(String label, String value) {
        return value == null || value.isEmpty()
                ? ""
                : "<tr><td class=\"label\">" + label + "</td><td>" + esc(value) + "</td></tr>";
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(p -> p != null && !p.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String number(Number number) {
        return Dates.number(number, Languages.INDONESIAN);
    }

    /** A word of the paper as mark-up; its arguments are people's text and escaped with it. */
    private static String word(String key, Object... args) {
        return esc(Messages.text(Languages.INDONESIAN, key, args));
    }

    private static String esc(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
