package id.binahumas.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A participant's way through a run, block by block; items of a part that the run has no block for are open to whoever is seated. */
public record LearningPath(
        EnrolmentRow enrolment, List<PathBlock> blocks, List<PathItemRow> unplaced, int minAttendancePercent) {

    /** The first required item, in an open block, that is not done. */
    public Optional<PathItemRow> nextItem() {
        Stream<PathItemRow> inBlocks = blocks.stream().filter(PathBlock::open).flatMap(b -> b.items().stream());
        Stream<PathItemRow> others = enrolment.seated() ? unplaced.stream() : Stream.empty();
        return Stream.concat(inBlocks, others).filter(PathItemRow::outstanding).findFirst();
    }

    public boolean isOpen(int part) {
        return blocks.stream().anyMatch(b -> b.block().part() == part && b.open());
    }

    /** The block a participant is in: the first that is open and not done. */
    public Optional<PathBlock> current() {
        return blocks.stream().filter(b -> b.open() && !b.done()).findFirst();
    }
}
