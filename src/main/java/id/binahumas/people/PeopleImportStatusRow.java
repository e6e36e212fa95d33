package id.binahumas.people;

import id.binahumas.shared.text.Languages;
import java.time.Instant;

/** A sheet of people as programs see it. */
public record PeopleImportStatusRow(
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

    static PeopleImportStatusRow of(PeopleImportRow row) {
        return new PeopleImportStatusRow(
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
