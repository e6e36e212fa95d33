package id.binahumas.shared.imports;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

/** A line of a sheet as it came and what it does; each kind of sheet adds what it did, so that it can be undone. */
@MappedSuperclass
public abstract class SheetLine extends BaseEntity {

    private long importId;
    private int lineNo;

    @Column(length = 1_000_000)
    private String cells;

    @Enumerated(EnumType.STRING)
    private ImportAction action;

    /** Why it is refused or, when it is taken, what it changes. */
    @Column(length = 1_000_000)
    private String problems;

    protected SheetLine() {}

    protected SheetLine(long importId, JudgedLine line) {
        this.importId = importId;
        this.lineNo = line.line();
        this.cells = Cells.join(line.cells());
        judged(line);
    }

    final void judged(JudgedLine line) {
        this.action = line.action();
        this.problems = ImportProblem.write(line.problems().isEmpty() ? line.changes() : line.problems());
    }

    public int lineNo() {
        return lineNo;
    }

    public ImportAction action() {
        return action;
    }
}
