package id.binahumas.shared.imports;

import id.binahumas.shared.text.Languages;
import java.time.Instant;

/** A sheet as programs see it. */
public record SheetImportStatusRow(
        String id,
        String fileName,
        ImportState state,
        ImportChoice choice,
        Instant createdAt,
        Instant finishedAt,
        int total,
        int added,
        int updated,
        int same,
        int refused,
        String failure) {

    static SheetImportStatusRow of(SheetImportRow row) {
        return new SheetImportStatusRow(
                Long.toString(row.id()),
                row.fileName(),
                row.state(),
                row.choice(),
                row.createdAt(),
                row.finishedAt(),
                row.total(),
                row.newCount(),
                row.updateCount(),
                row.sameCount(),
                row.refusedCount(),
                row.problem() == null ? null : row.problem().sentence(Languages.current()));
    }
}
