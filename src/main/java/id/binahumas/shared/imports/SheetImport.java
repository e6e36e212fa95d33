package id.binahumas.shared.imports;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A sheet somebody brought: uploaded, checked line by line, applied by choice, undone as a whole while nothing it made
 * was used. Only a checked one can be applied, only an applied one undone; a failed one changed nothing.
 */
@Entity
@Table(name = "sheet_import")
public class SheetImport extends BaseEntity {

    private String kind;
    private Long aboutId;
    private Long fileId;
    private String idempotencyKey;
    private long createdBy;
    private String createdByName;
    private Instant createdAt;
    private Instant finishedAt;
    private Instant forgottenAt;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.UPLOADED;

    @Enumerated(EnumType.STRING)
    private ImportChoice choice;

    private boolean followed;

    @Column(length = 1_000_000)
    private String header;

    private int newCount;
    private int updateCount;
    private int sameCount;
    private int refusedCount;
    private String failure;

    @Column(length = 1_000_000)
    private String failureArgs;

    /** So long what stood in it is kept after its end, or after it came when nothing was done with it. */
    static final Duration KEPT = Duration.ofDays(90);

    protected SheetImport() {}

    SheetImport(String kind, Long aboutId, long fileId, String idempotencyKey, Caller by, Instant now) {
        this.kind = kind;
        this.aboutId = aboutId;
        this.fileId = fileId;
        this.idempotencyKey = idempotencyKey;
        this.createdBy = by.accountId();
        this.createdByName = by.name();
        this.createdAt = now;
    }

    /** Also once more, when the job that was at it was lost. */
    void startCheck() {
        require(ImportState.UPLOADED, ImportState.CHECKING);
        state = ImportState.CHECKING;
    }

    void checked(List<String> columnNames, Map<ImportAction, Long> counts) {
        require(ImportState.CHECKING);
        header = Cells.join(columnNames);
        count(counts);
        state = ImportState.CHECKED;
    }

    void apply(ImportChoice choice, boolean followed) {
        require(ImportState.CHECKED);
        requireKept();
        if (choice == ImportChoice.ALL_OR_NOTHING && refusedCount > 0) {
            throw new Refusal("import.apply.refused", refusedCount);
        }
        if (newCount + updateCount == 0) {
            throw new Refusal("import.apply.nothing");
        }
        this.choice = choice;
        this.followed = followed;
        state = ImportState.APPLYING;
    }

    /** All or nothing stays so when, since the check, a line has become wrong. */
    void requireTaken(Map<ImportAction, Long> counts) {
        if (choice == ImportChoice.ALL_OR_NOTHING && counts.getOrDefault(ImportAction.REFUSED, 0L) > 0) {
            throw new Refusal("import.apply.changed", counts.get(ImportAction.REFUSED));
        }
    }

    /** What the lines did in the end: others may have changed things since the check. */
    void applied(Map<ImportAction, Long> counts, Instant now) {
        require(ImportState.APPLYING);
        count(counts);
        state = ImportState.APPLIED;
        finishedAt = now;
    }

    void undo() {
        require(ImportState.APPLIED);
        requireKept();
        failure = null;
        failureArgs = null;
        state = ImportState.UNDOING;
    }

    void undone(Instant now) {
        require(ImportState.UNDOING);
        state = ImportState.UNDONE;
        finishedAt = now;
    }

    /** Nothing was changed: an undo that is refused leaves the sheet applied. */
    void refused(Refusal why, Instant now) {
        failure = why.key();
        failureArgs = Cells.join(Arrays.stream(why.args()).map(String::valueOf).toList());
        state = state == ImportState.UNDOING ? ImportState.APPLIED : ImportState.FAILED;
        finishedAt = now;
    }

    /** What stood in it and whom a failure named; the file that is to go with it. */
    long forget(Instant now) {
        require(ImportState.CHECKED, ImportState.APPLIED, ImportState.FAILED, ImportState.UNDONE);
        requireKept();
        long gone = fileId;
        fileId = null;
        failure = null;
        failureArgs = null;
        forgottenAt = now;
        return gone;
    }

    void requireKept() {
        if (forgottenAt != null) {
            throw new Refusal("import.forgotten", KEPT.toDays());
        }
    }

    private void count(Map<ImportAction, Long> counts) {
        newCount = counts.getOrDefault(ImportAction.NEW, 0L).intValue();
        updateCount = counts.getOrDefault(ImportAction.UPDATE, 0L).intValue();
        sameCount = counts.getOrDefault(ImportAction.SAME, 0L).intValue();
        refusedCount = counts.getOrDefault(ImportAction.REFUSED, 0L).intValue();
    }

    private void require(ImportState... states) {
        if (!List.of(states).contains(state)) {
            throw new Refusal("import.state.not", state);
        }
    }

    /** As the sheet has it; empty before its check. */
    List<String> header() {
        return header == null ? List.of() : Cells.split(header);
    }

    public String kind() {
        return kind;
    }

    /** What its lines are about, where that is one thing. */
    public Long aboutId() {
        return aboutId;
    }

    public long createdBy() {
        return createdBy;
    }

    public ImportState state() {
        return state;
    }

    public long fileId() {
        return fileId;
    }

    boolean isFollowed() {
        return followed;
    }
}
