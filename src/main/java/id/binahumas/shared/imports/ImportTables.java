package id.binahumas.shared.imports;

import id.binahumas.shared.Ids;
import id.binahumas.shared.sheets.SheetDownload;
import id.binahumas.shared.sheets.SheetFormat;
import id.binahumas.shared.sheets.SheetWriter;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The sheets an administrator takes away: the empty one to fill in, and the wrong lines of one with what is wrong with them. */
public abstract class ImportTables extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TEMPLATE = "/import-template";
    private static final int LINES_TO_FILL = 5_000;
    private static final int AT_ONCE = 500;
    private static final int LONGEST_NAME = 80;

    @Inject
    transient SheetImportService imports;

    protected abstract String kind();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        imports.requireAllowed(kind());
        SheetFormat format = SheetFormat.of(request.getParameter("format"));
        if (request.getServletPath().endsWith(TEMPLATE)) {
            template(format, response);
        } else {
            problems(Ids.parse(request.getParameter("id")), format, response);
        }
    }

    private void template(SheetFormat format, HttpServletResponse response) throws IOException {
        List<String> header =
                imports.columns(kind()).stream().map(SheetColumn::title).toList();
        try (SheetWriter sheet = SheetDownload.begin(response, format, "templat-" + kind())) {
            sheet.row(header);
            sheet.emptyRows(LINES_TO_FILL, header.size());
        }
    }

    private void problems(long importId, SheetFormat format, HttpServletResponse response) throws IOException {
        List<String> header = imports.header(importId);
        try (SheetWriter sheet = SheetDownload.begin(response, format, "masalah-" + nameOf(importId))) {
            sheet.row(with(header, header.size(), word("import.sheet.problem"), word("import.sheet.line")));
            List<ImportLineRow> part = imports.refusedAfter(importId, 0, AT_ONCE);
            while (!part.isEmpty()) {
                for (ImportLineRow line : part) {
                    sheet.row(with(
                            line.cells(),
                            header.size(),
                            String.join(" ", line.sentences()),
                            Integer.toString(line.line())));
                }
                part = imports.refusedAfter(importId, part.get(part.size() - 1).line(), AT_ONCE);
            }
        }
    }

    /** As the sheet was called that came, without its ending; only what every computer takes in a name. */
    private String nameOf(long importId) {
        String plain = Texts.key(imports.row(importId).fileName())
                .replaceFirst("\\.[a-z0-9]+$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? Long.toString(importId) : Texts.start(plain, LONGEST_NAME);
    }

    /** The cells as they came, in their columns, and these after them. */
    private static List<String> with(List<String> cells, int columns, String... more) {
        List<String> row = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (row.size() < columns) {
            row.add("");
        }
        row.addAll(List.of(more));
        return row;
    }

    private static String word(String key) {
        return Messages.text(Languages.current(), key);
    }
}
