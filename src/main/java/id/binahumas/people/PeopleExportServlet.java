package id.binahumas.people;

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

/** The people a search finds, or everybody, as a sheet; it can be corrected and brought back as an import when its NIPs are whole. */
@WebServlet(PeopleExportServlet.PATH)
public class PeopleExportServlet extends HttpServlet {

    static final String PATH = "/admin/people/export";

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final List<PeopleColumn> COLUMNS = List.of(
            PeopleColumn.NAME,
            PeopleColumn.TITLE_BEFORE,
            PeopleColumn.TITLE_AFTER,
            PeopleColumn.KIND,
            PeopleColumn.NIP,
            PeopleColumn.POST,
            PeopleColumn.UNIT);

    @Inject
    transient PersonService people;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = Texts.plain(request.getParameter("q"), LONGEST_WORDS);
        String reason = Texts.plain(request.getParameter("reason"), LONGEST_REASON);
        people.openExport(words, reason);
        PeopleList part = people.exported(words, null, AT_ONCE);
        try (SheetWriter sheet =
                SheetDownload.begin(response, SheetFormat.of(request.getParameter("format")), "pegawai")) {
            sheet.row(COLUMNS.stream().map(PeopleColumn::title).toList());
            write(sheet, part.rows(), reason != null);
            while (part.more()) {
                long last = part.rows().get(part.rows().size() - 1).id();
                part = people.exported(words, last, AT_ONCE);
                write(sheet, part.rows(), reason != null);
            }
        }
    }

    private static void write(SheetWriter sheet, List<PersonRow> rows, boolean whole) throws IOException {
        for (PersonRow row : rows) {
            sheet.row(Arrays.asList(
                    row.name(),
                    row.titleBefore(),
                    row.titleAfter(),
                    Messages.text(Languages.INDONESIAN, "PersonKind." + row.kind()),
                    whole ? row.nip() : row.maskedNip(),
                    row.wording(),
                    row.unitName()));
        }
    }
}
