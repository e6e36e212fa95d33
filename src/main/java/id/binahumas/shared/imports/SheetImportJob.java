package id.binahumas.shared.imports;

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
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Does the long part of a sheet: reads and checks it, enters its lines, does what follows, takes everything back. Killed anywhere it starts
 * again from what is in the database.
 */
@ApplicationScoped
public class SheetImportJob implements JobHandler {

    static final String KIND = "sheet-import";

    @Inject
    SheetImportService imports;

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
                case FOLLOW -> follow(task.importId());
                case UNDO -> undo(task.importId(), job);
            }
        } catch (Refusal refusal) {
            if (task.step() == ImportStep.FOLLOW) {
                // the lines are entered and stay; the job is tried again and, in the end, seen among those that failed
                throw refusal;
            }
            imports.refuse(task.importId(), task.step(), refusal);
        }
    }

    private void check(long importId, Job job) {
        SheetImportRow row = imports.row(importId);
        if (!ImportStep.CHECK.isDue(row.state())) {
            return;
        }
        imports.startCheck(importId);
        ReadSheet sheet = new ReadSheet(imports.columns(row.kind()));
        SheetReader.read(bytes(imports.fileOf(importId)), SheetLimits.USUAL, sheet::take);
        jobs.progress(job, 40);
        imports.keepCheck(importId, sheet.header(), sheet.rows());
    }

    private void follow(long importId) {
        boolean more = true;
        while (more) {
            more = imports.follow(importId);
        }
    }

    /** Whatever else knows what the sheet made has a foreign key to it. */
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

    /** What stands in a sheet: titles may come before the header, lines after it. */
    private static final class ReadSheet {

        private static final int TITLES_AT_MOST = 10;

        private final List<? extends SheetColumn> known;
        private final List<SheetRow> rows = new ArrayList<>();
        private List<String> header;
        private int titles;

        ReadSheet(List<? extends SheetColumn> known) {
            this.known = known;
        }

        void take(SheetRow row) {
            if (header != null) {
                rows.add(row);
            } else if (SheetColumns.isHeader(known, row.cells())) {
                header = SheetColumns.of(known, row.cells()).header();
            } else if (++titles > TITLES_AT_MOST) {
                throw noHeader();
            }
        }

        List<String> header() {
            if (header == null) {
                throw noHeader();
            }
            return header;
        }

        List<SheetRow> rows() {
            if (header != null && rows.isEmpty()) {
                throw new Refusal("import.lines.none");
            }
            return rows;
        }

        private Refusal noHeader() {
            String needed = known.stream()
                    .filter(SheetColumn::isNeeded)
                    .map(SheetColumn::title)
                    .collect(Collectors.joining(", "));
            return new Refusal("import.header.none", needed);
        }
    }
}
