package id.binahumas.people;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.sheets.SheetLimits;
import id.binahumas.shared.sheets.SheetReader;
import id.binahumas.shared.sheets.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Does the long part of a sheet: reads and checks it, enters its lines, sends links, takes everything back. Killed anywhere it starts
 * again from what is in the database.
 */
@ApplicationScoped
public class PeopleImportJob implements JobHandler {

    static final String KIND = "people-import";

    private static final int LINKS_AT_ONCE = 100;

    @Inject
    PeopleImportService imports;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        ImportStep.Task task = job.payload(ImportStep.Task.class);
        try {
            switch (task.step()) {
                case CHECK -> check(task.importId(), job);
                case APPLY -> imports.applyLines(task.importId(), percent -> jobs.progress(job, percent));
                case LINKS -> sendLinks(task.importId());
                case UNDO -> undo(task.importId(), job);
            }
        } catch (Refusal refusal) {
            imports.refuse(task.importId(), refusal);
        }
    }

    private void check(long importId, Job job) {
        if (!imports.row(importId).isMoving()) {
            return;
        }
        imports.startCheck(importId);
        ReadSheet sheet = new ReadSheet();
        SheetReader.read(bytes(imports.fileOf(importId)), SheetLimits.USUAL, sheet::take);
        jobs.progress(job, 40);
        imports.keepCheck(importId, sheet.columns(), sheet.rows());
    }

    private void sendLinks(long importId) {
        boolean more = true;
        while (more) {
            more = imports.sendLinks(importId, LINKS_AT_ONCE);
        }
    }

    /** Whatever else knows one of these people has a foreign key to them. */
    private void undo(long importId, Job job) {
        try {
            imports.undoLines(importId, percent -> jobs.progress(job, percent));
        } catch (RuntimeException e) {
            if (isStillNeeded(e)) {
                throw new Refusal("import.undo.used");
            }
            throw e;
        }
    }

    private static boolean isStillNeeded(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private byte[] bytes(long fileId) {
        try (InputStream in = files.open(fileId)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a sheet: titles may come before the header, people after it. */
    private static final class ReadSheet {

        private static final int TITLES_AT_MOST = 10;

        private final List<SheetRow> rows = new ArrayList<>();
        private PeopleColumns columns;
        private int titles;

        void take(SheetRow row) {
            if (columns != null) {
                rows.add(row);
            } else if (PeopleColumns.isHeader(row.cells())) {
                columns = PeopleColumns.of(row.cells());
            } else if (++titles > TITLES_AT_MOST) {
                throw new Refusal("import.header.none");
            }
        }

        PeopleColumns columns() {
            if (columns == null) {
                throw new Refusal("import.header.none");
            }
            return columns;
        }

        List<SheetRow> rows() {
            if (columns != null && rows.isEmpty()) {
                throw new Refusal("import.lines.none");
            }
            return rows;
        }
    }
}
