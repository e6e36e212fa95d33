package id.binahumas.people;

import java.time.Instant;
import java.util.List;

/** A sheet of people as a list shows it: by whom, how far, how many lines do what. */
public record PeopleImportRow(
        long id,
        String fileName,
        Instant createdAt,
        Instant finishedAt,
        String personName,
        String login,
        ImportState state,
        ImportChoice choice,
        boolean sendLinks,
        int newCount,
        int updateCount,
        int sameCount,
        int refusedCount,
        String failure,
        String failureArgs) {

    public String by() {
        return personName == null ? login : personName;
    }

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
