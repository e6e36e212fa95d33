package id.binahumas.shared.imports;

import id.binahumas.shared.text.Languages;
import java.time.Instant;
import java.util.OptionalInt;

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
        Integer progress,
        String failure) {

    /** Progress in percent while somebody is at it. */
    static SheetImportStatusRow of(SheetImportRow row, OptionalInt progress) {
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
                progress.isPresent() ? Integer.valueOf(progress.getAsInt()) : null,
                row.problem() == null ? null : row.problem().sentence(Languages.current()));
    }
}
