package id.binahumas.shared.audit;

import id.binahumas.shared.sheets.SheetDownload;
import id.binahumas.shared.sheets.SheetFormat;
import id.binahumas.shared.sheets.SheetWriter;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Zones;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The entries that the list shows, as a sheet, newest first and not without end. */
@WebServlet(AuditExportServlet.PATH)
public class AuditExportServlet extends HttpServlet {

    static final String PATH = "/admin/audit/export";

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;
    private static final int MOST = 100_000;

    /** As a spreadsheet sorts it; the zone stands above. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zones.HOME);

    @Inject
    transient AuditService audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditFilter filter = AuditFilter.typed(
                request.getParameter("by"),
                request.getParameter("about"),
                request.getParameter("byId"),
                request.getParameter("aboutId"),
                request.getParameter("deed"),
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("address"),
                request.getParameter("reason"));
        audit.openExport(filter);
        AuditPart part = audit.page(filter, null, AT_ONCE);
        try (SheetWriter sheet =
                SheetDownload.begin(response, SheetFormat.of(request.getParameter("format")), "catatan-perbuatan")) {
            sheet.row(Stream.of(
                            "number", "time", "who", "what", "code", "subject", "name", "details", "before", "after",
                            "reason", "address", "request")
                    .map(column -> Messages.text(Languages.current(), "admin.audit." + column)
                            + (column.equals("time") ? " (" + Zones.shortName(Zones.HOME) + ")" : ""))
                    .toList());
            int rows = 0;
            while (!part.rows().isEmpty()) {
                for (AuditRow row : part.rows()) {
                    sheet.row(cells(row));
                }
                rows += part.rows().size();
                part = part.next() == null || rows >= MOST ? AuditPart.NONE : audit.page(filter, part.next(), AT_ONCE);
            }
        }
    }

    private static List<String> cells(AuditRow row) {
        return Arrays.asList(
                Objects.toString(row.number(), null),
                TIME.format(row.happenedAt()),
                row.actor(),
                row.deed(),
                row.action(),
                Objects.toString(row.subjectId(), null),
                row.subject(),
                row.details(),
                row.stateBefore(),
                row.stateAfter(),
                row.reason(),
                row.address(),
                row.requestId());
    }
}
