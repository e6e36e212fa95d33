package id.binahumas.enrolment;

import java.util.List;
import java.util.Optional;

/** A participant's way through a run, block by block. */
public record LearningPath(EnrolmentRow enrolment, List<PathBlock> blocks, int minAttendancePercent) {

    /** The first required item, in an open block, that is not done. */
    public Optional<PathItemRow> nextItem() {
        return blocks.stream()
                .filter(PathBlock::open)
                .flatMap(b -> b.items().stream())
                .filter(i -> i.required() && !i.done())
                .findFirst();
    }

    public boolean isOpen(int part) {
        return blocks.stream().anyMatch(b -> b.block().part() == part && b.open());
    }
}
