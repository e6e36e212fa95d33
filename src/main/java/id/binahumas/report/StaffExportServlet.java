package id.binahumas.report;

import id.binahumas.enrolment.StaffFilter;
import id.binahumas.enrolment.StaffStanding;
import id.binahumas.people.PersonRow;
import id.binahumas.shared.sheets.SheetDownload;
import id.binahumas.shared.sheets.SheetFormat;
import id.binahumas.shared.sheets.SheetWriter;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The own people as their heads see them in the list, as a sheet: unfinished work, certificates and JP. */
@WebServlet(StaffExportServlet.PATH)
public class StaffExportServlet extends HttpServlet {

    static final String PATH = "/unit/report/export";

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 200;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_REASON = 1_000;

    @Inject
    transient StaffSheetService sheets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reason = sheets.seesWholeNips() ? Texts.plain(request.getParameter("reason"), LONGEST_REASON) : null;
        StaffFilter filter = new StaffFilter(
                Texts.plain(request.getParameter("q"), LONGEST_WORDS), standing(request.getParameter("standing")));
        sheets.openExport(reason);
        List<StaffLine> part = sheets.part(filter, 0, AT_ONCE);
        try (SheetWriter sheet =
                SheetDownload.begin(response, SheetFormat.of(request.getParameter("format")), "pegawai-unit")) {
            sheet.row(Stream.of(
                            "person.name",
                            "person.nip",
                            "person.kind",
                            "person.post",
                            "person.unit",
                            "staff.export.enrolments",
                            "staff.export.unfinished",
                            "staff.export.notBegun",
                            "staff.sheet.certificates",
                            "staff.jp")
                    .map(StaffExportServlet::word)
                    .toList());
            for (int first = 0; !part.isEmpty(); part = sheets.part(filter, first, AT_ONCE)) {
                for (StaffLine line : part) {
                    sheet.row(cells(line, reason != null));
                }
                first += AT_ONCE;
            }
        }
    }

    private static List<String> cells(StaffLine line, boolean whole) {
        PersonRow person = line.staff().person();
        return Arrays.asList(
                person.fullName(),
                whole ? person.nip() : person.maskedNip(),
                word("PersonKind." + person.kind()),
                person.wording(),
                person.unitName(),
                Integer.toString(line.staff().enrolments().size()),
                Integer.toString(line.staff().unfinished().size()),
                Integer.toString(line.staff().notBegun().size()),
                String.valueOf(line.certified().certificates()),
                String.valueOf(line.certified().jp()));
    }

    private static StaffStanding standing(String text) {
        return Arrays.stream(StaffStanding.values())
                .filter(s -> s.name().equals(text))
                .findFirst()
                .orElse(StaffStanding.ALL);
    }

    private static String word(String key) {
        Locale locale = Languages.current();
        return Messages.text(locale, key);
    }
}
