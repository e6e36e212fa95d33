package id.binahumas.shared.imports;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ORGANISER;
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
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.sheets.SheetRow;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Door to sheets of every kind: brought, checked, applied by choice, undone. The long part of each is a job. */
@Service
public class SheetImportService {

    private static final int MOST_LINES = 500;

    @Inject
    SheetImportRepository imports;

    @Inject
    @Any
    Instance<SheetKind<?, ?>> kinds;

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

    /** Asked before anything is stored: whether the caller is one who brings such sheets. */
    @Allowed({ADMINISTRATOR, ORGANISER})
    public void requireAllowed(String kind) {
        requireRole(kindOf(kind));
    }

    /** The same for sheets about one thing. */
    @Allowed({ADMINISTRATOR, ORGANISER})
    public void requireAllowed(String kind, Long aboutId) {
        requireMay(kind, aboutId);
    }

    /** A stored sheet, to be checked. The same key again is the same sheet; with another sheet it is refused. */
    @Allowed({ADMINISTRATOR, ORGANISER})
    @Audited("import.open")
    public SheetImport open(String kind, long fileId, @Size(max = 120) String idempotencyKey) {
        return opened(kind, null, fileId, idempotencyKey);
    }

    /** The same about one thing, such as a run. */
    @Allowed({ADMINISTRATOR, ORGANISER})
    @Audited("import.open")
    public SheetImport open(String kind, Long aboutId, long fileId, @Size(max = 120) String idempotencyKey) {
        return opened(kind, aboutId, fileId, idempotencyKey);
    }

    private SheetImport opened(String kind, Long aboutId, long fileId, String idempotencyKey) {
        requireMay(kind, aboutId);
        Caller by = callers.current();
        SheetImport earlier = idempotencyKey == null
                ? null
                : imports.byKey(by.accountId(), idempotencyKey).orElse(null);
        if (earlier != null) {
            earlier.requireKept();
            StoredFile file = files.find(fileId);
            if (!earlier.kind().equals(kind)
                    || !Objects.equals(earlier.aboutId(), aboutId)
                    || !files.find(earlier.fileId()).sha256().equals(file.sha256())) {
                throw new Refusal("import.key.other");
            }
            return earlier;
        }
        SheetImport opened = new SheetImport(kindOf(kind).name(), aboutId, fileId, idempotencyKey, by, clock.instant());
        imports.add(opened);
        promise(opened.id(), ImportStep.CHECK);
        return opened;
    }

    @Allowed({ADMINISTRATOR, ORGANISER})
    @Audited("import.apply")
    public void apply(long importId, @NotNull ImportChoice choice, boolean followed) {
        own(importId).apply(choice, followed);
        promise(importId, ImportStep.APPLY);
    }

    @Allowed({ADMINISTRATOR, ORGANISER})
    @Audited("import.undo")
    public void undo(long importId) {
        SheetImport applied = own(importId);
        applied.undo();
        // an undo that was refused may be asked for again
        jobs.enqueueNew(
                SheetImportJob.KIND,
                ImportStep.UNDO.key(importId) + "-" + applied.version(),
                new ImportStep.Task(importId, ImportStep.UNDO),
                clock.instant());
    }

    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public SheetImportRow row(long importId) {
        SheetImportRow row = imports.row(importId).orElseThrow(NotFound::new);
        requireMay(row.kind(), row.aboutId());
        return row;
    }

    @Allowed({ADMINISTRATOR, ORGANISER})
    public List<SheetImportRow> page(String kind, Long aboutId, int first, int size) {
        requireMay(kind, aboutId);
        return imports.page(kind, aboutId, first, size);
    }

    @Allowed({ADMINISTRATOR, ORGANISER})
    public long count(String kind, Long aboutId) {
        requireMay(kind, aboutId);
        return imports.count(kind, aboutId);
    }

    @Allowed({ADMINISTRATOR, ORGANISER})
    public List<ImportLineRow> lines(long importId, ImportAction action, int first, int size) {
        return imports.lineRows(linesOf(importId), importId, action, 0, first, Math.min(size, MOST_LINES));
    }

    /** From the one after this line on, for the problem sheet and for programs. */
    @Allowed({ADMINISTRATOR, ORGANISER})
    public List<ImportLineRow> refusedAfter(long importId, int line, int size) {
        return imports.lineRows(linesOf(importId), importId, ImportAction.REFUSED, line, 0, Math.min(size, MOST_LINES));
    }

    /** The header of the sheet as it came; none before its check. */
    @Allowed({ADMINISTRATOR, ORGANISER})
    public List<String> header(long importId) {
        return own(importId).header();
    }

    /** In percent; empty when no job is at it. */
    @Allowed({ADMINISTRATOR, ORGANISER})
    public OptionalInt progress(long importId) {
        return row(importId).isMoving() ? jobs.progressOf(SheetImportJob.KIND) : OptionalInt.empty();
    }

    @Allowed(SYSTEM)
    public long fileOf(long importId) {
        return find(importId).fileId();
    }

    @Allowed(SYSTEM)
    public void startCheck(long importId) {
        find(importId).startCheck();
    }

    /** The columns a sheet of this kind may have, the first names of them are in its template. */
    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<? extends SheetColumn> columns(String kind) {
        return kindOf(kind).columns();
    }

    /** Keeps what the check found; a second time in place of the first. */
    @Allowed(SYSTEM)
    public void keepCheck(long importId, List<String> header, List<SheetRow> rows) {
        SheetImport sheet = imports.lock(importId).orElseThrow(NotFound::new);
        if (sheet.state() == ImportState.CHECKING) {
            sheet.checked(header, counts(keep(kindOf(sheet.kind()), sheet, header, rows)));
        }
    }

    /** All lines in one transaction, judged again by what is true now. A job that comes again finds it done. */
    @Allowed(SYSTEM)
    @Audited("import.applied")
    public void applyLines(long importId, IntConsumer progress) {
        SheetImport sheet = imports.lock(importId).orElseThrow(NotFound::new);
        if (sheet.state() != ImportState.APPLYING) {
            return;
        }
        Map<ImportAction, Long> counts = enter(kindOf(sheet.kind()), sheet, progress);
        sheet.applied(counts, clock.instant());
        trail.changed(null, counts);
        if (sheet.isFollowed()) {
            promise(importId, ImportStep.FOLLOW);
        }
    }

    @Allowed(SYSTEM)
    @Audited("import.undone")
    public void undoLines(long importId, IntConsumer progress) {
        SheetImport sheet = imports.lock(importId).orElseThrow(NotFound::new);
        if (sheet.state() == ImportState.UNDOING) {
            kindOf(sheet.kind()).undo(importId, progress);
            sheet.undone(clock.instant());
        }
    }

    /** Some of what was asked for to come after the lines; false when nothing is left of it. */
    @Allowed(SYSTEM)
    public boolean follow(long importId) {
        SheetImport sheet = find(importId);
        return sheet.state() == ImportState.APPLIED && kindOf(sheet.kind()).follow(importId);
    }

    /** Unless the sheet has gone on to something else. */
    @Allowed(SYSTEM)
    public void refuse(long importId, ImportStep step, Refusal why) {
        SheetImport sheet = imports.lock(importId).orElseThrow(NotFound::new);
        if (step.isDue(sheet.state())) {
            sheet.refused(why, clock.instant());
        }
    }

    /** Sheets nobody is at, that ended or came long ago. */
    @Allowed(SYSTEM)
    public List<Long> old() {
        return imports.old(clock.instant().minus(SheetImport.KEPT));
    }

    /** What stood in its lines goes with its file; how many did what stays. */
    @Allowed(SYSTEM)
    @Audited("import.forget")
    public void forget(long importId) {
        SheetImport sheet = imports.lock(importId).orElseThrow(NotFound::new);
        imports.emptyLines(kindOf(sheet.kind()).lineType(), importId);
        files.forget(List.of(sheet.forget(clock.instant())));
    }

    private void promise(long importId, ImportStep step) {
        jobs.enqueue(SheetImportJob.KIND, step.key(importId), new ImportStep.Task(importId, step));
    }

    private <J extends JudgedLine, L extends SheetLine> List<J> keep(
            SheetKind<J, L> kind, SheetImport sheet, List<String> header, List<SheetRow> rows) {
        imports.forgetLines(kind.lineType(), sheet.id());
        List<J> judged = kind.judge(sheet, SheetColumns.of(kind.columns(), header), rows);
        imports.addAll(judged.stream().map(j -> kind.line(sheet.id(), j)).toList());
        return judged;
    }

    /** Tells what the lines did: counted before, since a line that is entered has nothing to change any more. */
    private <J extends JudgedLine, L extends SheetLine> Map<ImportAction, Long> enter(
            SheetKind<J, L> kind, SheetImport sheet, IntConsumer progress) {
        SheetColumns columns = SheetColumns.of(kind.columns(), sheet.header());
        kind.hold(sheet);
        List<J> judged = kind.judge(sheet, columns, imports.rows(kind.lineType(), sheet.id()));
        // only now as entities: while they are there, every question makes sure that none of them changed
        Map<Integer, L> lines = imports.lines(kind.lineType(), sheet.id()).stream()
                .collect(Collectors.toMap(SheetLine::lineNo, Function.identity()));
        judged.forEach(j -> lines.get(j.line()).judged(j));
        Map<ImportAction, Long> counts = counts(judged);
        sheet.requireTaken(counts);
        progress.accept(10);
        kind.write(judged, lines, progress);
        return counts;
    }

    private static Map<ImportAction, Long> counts(List<? extends JudgedLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(JudgedLine::action, Collectors.counting()));
    }

    private Class<? extends SheetLine> linesOf(long importId) {
        return kindOf(own(importId).kind()).lineType();
    }

    private SheetKind<?, ?> kindOf(String name) {
        return kinds.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow(NotFound::new);
    }

    private void requireMay(String kind, Long aboutId) {
        SheetKind<?, ?> of = kindOf(kind);
        requireRole(of);
        if (!callers.current().isSystem()) {
            of.requireOwn(aboutId);
        }
    }

    private void requireRole(SheetKind<?, ?> kind) {
        if (!isAllowed(kind)) {
            throw new Forbidden();
        }
    }

    private boolean isAllowed(SheetKind<?, ?> kind) {
        return callers.current().isSystem() || callers.current().has(kind.role());
    }

    /** One whose subject is the caller's own. */
    private SheetImport own(long importId) {
        SheetImport sheet = find(importId);
        requireMay(sheet.kind(), sheet.aboutId());
        return sheet;
    }

    private SheetImport find(long importId) {
        return imports.byId(importId).orElseThrow(NotFound::new);
    }
}
