package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A stretch of a run held in one way; a gated block opens for those who finished the block before it. */
@Entity
@Table(name = "block")
public class Block extends BaseEntity {

    private long runId;
    private int part;

    @Enumerated(EnumType.STRING)
    private BlockKind kind;

    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private boolean gated;

    protected Block() {}

    public Block(long runId, int part, BlockKind kind, String title, LocalDate startsOn, LocalDate endsOn, boolean gated) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new Refusal("run.dates.order");
        }
        this.runId = runId;
        this.part = part;
        this.kind = kind;
        this.title = Texts.plain(title, 200);
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.gated = gated;
    }

    public long runId() {
        return runId;
    }

    public int part() {
        return part;
    }

    public BlockKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public boolean gated() {
        return gated;
    }
}
