package id.binahumas.shared.imports;

import java.time.Instant;
import java.util.List;

/** A sheet as a list shows it: by whom, how far, how many lines do what. */
public record SheetImportRow(
        long id,
        String kind,
        Long aboutId,
        String fileName,
        Instant createdAt,
        Instant finishedAt,
        String by,
        ImportState state,
        ImportChoice choice,
        int newCount,
        int updateCount,
        int sameCount,
        int refusedCount,
        String failure,
        String failureArgs) {

    public int total() {
        return newCount + updateCount + sameCount + refusedCount;
    }

    public boolean isMoving() {
        return state.isMoving();
    }

    /** Null when nothing went wrong with the sheet as a whole. */
    public ImportProblem problem() {
        return failure == null
                ? null
                : new ImportProblem(failure, failureArgs.isEmpty() ? List.of() : Cells.split(failureArgs));
    }
}
