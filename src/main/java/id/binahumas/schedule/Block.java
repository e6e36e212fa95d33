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

    /** Null means no. */
    private Boolean apart;

    protected Block() {}

    public Block(
            long runId, int part, BlockKind kind, String title, LocalDate startsOn, LocalDate endsOn, boolean gated) {
        this.runId = runId;
        this.part = part;
        describe(kind, title, startsOn, endsOn, gated);
    }

    /** Its part stays: the items of the syllabus belong to it by that number. Nothing comes before the first block. */
    public final void describe(BlockKind newKind, String newTitle, LocalDate from, LocalDate to, boolean isGated) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal("run.dates.order");
        }
        kind = newKind;
        title = Texts.plain(newTitle, 200);
        startsOn = from;
        endsOn = to;
        gated = isGated && part > 1;
    }

    /** Another place in the order; nothing comes before the first block. */
    void standAt(int newPart) {
        part = newPart;
        gated = gated && part != 1;
    }

    /** The same in another run, its days moved. */
    Block copyTo(Run run, long days) {
        Block copy = new Block(run.id(), part, kind, title, moved(startsOn, days), moved(endsOn, days), gated);
        copy.apart = apart;
        return copy;
    }

    /** Its days reach at least so far, if it has any. */
    void reachTo(LocalDate day) {
        startsOn = startsOn != null && day.isBefore(startsOn) ? day : startsOn;
        endsOn = endsOn != null && day.isAfter(endsOn) ? day : endsOn;
    }

    private static LocalDate moved(LocalDate day, long days) {
        return day == null ? null : day.plusDays(days);
    }

    /** Only before there are places that somebody counts on. */
    void standApart(boolean places) {
        apart = places;
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

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** It has places of its own, beside those of the run. */
    public boolean apart() {
        return Boolean.TRUE.equals(apart);
    }

    public boolean gated() {
        return gated;
    }
}
