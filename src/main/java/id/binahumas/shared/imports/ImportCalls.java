package id.binahumas.shared.imports;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** What programs ask about sheets, whatever their kind. */
@ApplicationScoped
public class ImportCalls {

    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What its key does for a sheet that is sent. */
    public static final String KEY = "Made up by the caller: the same sheet sent again under it is the same import";

    private static final int LONGEST_KEY = 120;
    private static final int MOST_LINES = 500;
    private static final int LAST_LINE = 10_000_000;

    @Inject
    SheetImportService imports;

    @Inject
    FileStore files;

    @Inject
    Idempotency idempotency;

    /** A sheet as a form with one file; at is where its state can be asked, below the address of the programs' doors. */
    public Response form(String kind, String at, EntityPart file, String key) throws IOException {
        imports.requireAllowed(kind);
        if (file == null) {
            throw new Refusal("import.file.needed");
        }
        try (InputStream content = file.getContent()) {
            return open(kind, at, content, file.getFileName().orElse("sheet.csv"), key);
        }
    }

    /** A sheet as the body of the call. */
    public Response body(String kind, String at, InputStream content, String type, String key) throws IOException {
        imports.requireAllowed(kind);
        return open(kind, at, content, type.startsWith("text/csv") ? "sheet.csv" : "sheet.xlsx", key);
    }

    public SheetImportStatusRow status(String kind, String id) {
        imports.requireAllowed(kind);
        return status(row(kind, id));
    }

    /** The lines of a checked sheet are to be entered: all of them or none, or the good ones. */
    public Response apply(String kind, String at, String id, String key, String body) {
        imports.requireAllowed(kind);
        long sheet = row(kind, id).id();
        ImportApplication wanted = ImportApplication.of(body);
        return idempotency.once(key, body, () -> {
            imports.apply(sheet, wanted.choice(), wanted.sendLinks());
            return accepted(at, sheet);
        });
    }

    /** An entered sheet is to be taken back as a whole. */
    public Response undo(String kind, String at, String id, String key) {
        imports.requireAllowed(kind);
        long sheet = row(kind, id).id();
        return idempotency.once(key, null, () -> {
            imports.undo(sheet);
            return accepted(at, sheet);
        });
    }

    public ImportProblemsRow problems(String kind, String id, String cursor, String limit) {
        int size = number(limit, MOST_LINES);
        imports.requireAllowed(kind);
        return ImportProblemsRow.of(imports.refusedAfter(row(kind, id).id(), number(cursor, LAST_LINE), size), size);
    }

    private Response open(String kind, String at, InputStream content, String name, String key) throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Refusal("api.key", LONGEST_KEY);
        }
        // under a key that came before, the earlier sheet is answered and has its own file
        SheetImport opened = files.storeFor(
                content,
                name,
                FilePolicy.SHEET,
                fileId -> imports.open(kind, fileId, key),
                (sheet, fileId) -> sheet.fileId() == fileId);
        return accepted(at, opened.id());
    }

    private Response accepted(String at, long id) {
        return Response.accepted(status(imports.row(id)))
                .location(URI.create(at + id))
                .build();
    }

    private SheetImportStatusRow status(SheetImportRow row) {
        return SheetImportStatusRow.of(row, imports.progress(row.id()));
    }

    private SheetImportRow row(String kind, String id) {
        SheetImportRow row = imports.row(Ids.parse(id));
        if (!row.kind().equals(kind)) {
            throw new NotFound();
        }
        return row;
    }

    private static int number(String text, int most) {
        if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) > most) {
            throw new Refusal("api.number", most);
        }
        return Integer.parseInt(text);
    }
}
