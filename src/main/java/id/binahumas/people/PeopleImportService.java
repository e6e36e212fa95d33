package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.sheets.SheetRow;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Door to sheets of people: brought, checked, applied by choice, undone. The long part of each is a job. */
@Service
public class PeopleImportService {

    private static final int MOST_LINES = 500;

    @Inject
    PeopleImportRepository imports;

    @Inject
    ImportCheck check;

    @Inject
    ImportWriter writer;

    @Inject
    ImportUndo undo;

    @Inject
    AccountService accounts;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Asked before anything is stored. */
    @Allowed(ADMINISTRATOR)
    public void requireAllowed() {
        // the answer is in who passes
    }

    /** A stored sheet, to be checked. The same key again is the same sheet; with another sheet it is refused. */
    @Allowed(ADMINISTRATOR)
    @Audited("people.import")
    public PeopleImport open(long fileId, @Size(max = 120) String idempotencyKey) {
        long account = callers.current().accountId();
        PeopleImport earlier = idempotencyKey == null
                ? null
                : imports.byKey(account, idempotencyKey).orElse(null);
        if (earlier != null) {
            StoredFile file = files.find(fileId);
            if (!files.find(earlier.fileId()).sha256().equals(file.sha256())) {
                throw new Refusal("import.key.other");
            }
            return earlier;
        }
        PeopleImport opened = new PeopleImport(fileId, idempotencyKey, account, clock.instant());
        imports.add(opened);
        promise(opened.id(), ImportStep.CHECK);
        return opened;
    }

    @Allowed(ADMINISTRATOR)
    @Audited("people.import.apply")
    public void apply(long importId, @NotNull ImportChoice choice, boolean sendLinks) {
        find(importId).apply(choice, sendLinks);
        promise(importId, ImportStep.APPLY);
    }

    @Allowed(ADMINISTRATOR)
    @Audited("people.import.undo")
    public void undo(long importId) {
        PeopleImport applied = find(importId);
        applied.undo();
        // an undo that was refused may be asked for again
        jobs.enqueueNew(
                PeopleImportJob.KIND,
                ImportStep.UNDO.key(importId) + "-" + applied.version(),
                new ImportStep.Task(importId, ImportStep.UNDO),
                clock.instant());
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    public PeopleImportRow row(long importId) {
        return imports.row(importId).orElseThrow(NotFound::new);
    }

    @Allowed(ADMINISTRATOR)
    public List<PeopleImportRow> page(int first, int size) {
        return imports.page(first, size);
    }

    @Allowed(ADMINISTRATOR)
    public long count() {
        return imports.count();
    }

    @Allowed(ADMINISTRATOR)
    public List<ImportLineRow> lines(long importId, ImportAction action, int first, int size) {
        return imports.linePage(find(importId).id(), action, first, Math.min(size, MOST_LINES));
    }

    /** From the one after this line on, for the problem sheet and for programs. */
    @Allowed(ADMINISTRATOR)
    public List<ImportLineRow> refusedAfter(long importId, int line, int size) {
        return imports.linesAfter(find(importId).id(), ImportAction.REFUSED, line, Math.min(size, MOST_LINES));
    }

    /** The header of the sheet as it came; none before its check. */
    @Allowed(ADMINISTRATOR)
    public List<String> header(long importId) {
        return find(importId).header();
    }

    /** In percent; empty when no job is at it. */
    @Allowed(ADMINISTRATOR)
    public OptionalInt progress(long importId) {
        return imports.row(importId).filter(PeopleImportRow::isMoving).isPresent()
                ? jobs.progressOf(PeopleImportJob.KIND)
                : OptionalInt.empty();
    }

    @Allowed(SYSTEM)
    public long fileOf(long importId) {
        return find(importId).fileId();
    }

    @Allowed(SYSTEM)
    public void startCheck(long importId) {
        find(importId).startCheck();
    }

    /** Keeps what the check found; a second time in place of the first. */
    @Allowed(SYSTEM)
    public void keepCheck(long importId, PeopleColumns columns, List<SheetRow> rows) {
        PeopleImport sheet = imports.lock(importId).orElseThrow(NotFound::new);
        if (sheet.state() != ImportState.CHECKING) {
            return;
        }
        imports.forgetLines(importId);
        List<CheckedLine> checked = check.check(columns, rows);
        imports.addAll(checked.stream().map(c -> new ImportLine(importId, c)).toList());
        sheet.checked(columns, counts(checked));
    }

    /** All lines in one transaction, judged again by what is true now. A job that comes again finds it done. */
    @Allowed(SYSTEM)
    @Audited("people.import.applied")
    public void applyLines(long importId, IntConsumer progress) {
        PeopleImport sheet = imports.lock(importId).orElseThrow(NotFound::new);
        if (sheet.state() != ImportState.APPLYING) {
            return;
        }
        List<CheckedLine> checked = check.check(sheet.columns(), imports.rows(importId));
        // only now as entities: while they are there, every question makes sure that none of them changed
        Map<Integer, ImportLine> lines =
                imports.lines(importId).stream().collect(Collectors.toMap(ImportLine::lineNo, Function.identity()));
        Map<ImportAction, Long> counts = counts(checked);
        checked.forEach(c -> lines.get(c.line()).judged(c));
        progress.accept(10);
        writer.write(checked, lines, progress);
        sheet.applied(counts, clock.instant());
        trail.changed(null, counts);
        if (sheet.sendLinks()) {
            promise(importId, ImportStep.LINKS);
        }
    }

    @Allowed(SYSTEM)
    @Audited("people.import.undone")
    public void undoLines(long importId, IntConsumer progress) {
        PeopleImport sheet = imports.lock(importId).orElseThrow(NotFound::new);
        if (sheet.state() == ImportState.UNDOING) {
            undo.undo(importId, progress);
            sheet.undone(clock.instant());
        }
    }

    /** Links to so many of those the sheet opened an account for; false when none of them waits for one. */
    @Allowed(SYSTEM)
    public boolean sendLinks(long importId, int most) {
        if (find(importId).state() != ImportState.APPLIED) {
            return false;
        }
        List<Long> waiting = imports.withoutLink(importId, most);
        waiting.forEach(accounts::invite);
        return !waiting.isEmpty();
    }

    @Allowed(SYSTEM)
    public void refuse(long importId, Refusal why) {
        find(importId).refused(why, clock.instant());
    }

    private void promise(long importId, ImportStep step) {
        jobs.enqueue(PeopleImportJob.KIND, step.key(importId), new ImportStep.Task(importId, step));
    }

    private static Map<ImportAction, Long> counts(List<CheckedLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(CheckedLine::action, Collectors.counting()));
    }

    private PeopleImport find(long importId) {
        return imports.byId(importId).orElseThrow(NotFound::new);
    }
}
