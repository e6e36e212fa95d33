package id.binahumas.enrolment;

import id.binahumas.course.SyllabusRow;
import id.binahumas.schedule.SessionRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When is a run completed? Items done, minutes attended against minutes held, weighted score against the pass mark. */
record CompletionRules(
        int minAttendancePercent,
        int passMark,
        List<SyllabusRow> items,
        List<SessionRow> sessions,
        List<ItemResult> results) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean completed() {
        return items.stream().filter(SyllabusRow::required).allMatch(this::passed)
                && attendedEnough()
                && (score() == null || score().compareTo(BigDecimal.valueOf(passMark)) >= 0);
    }

    /** Mean of the weighted items in percent, two decimals; null when no item has a weight. */
    BigDecimal score() {
        Map<Long, ItemResult> byItem = results.stream()
                .filter(r -> r.kind() != ResultKind.ATTENDANCE)
                .collect(Collectors.toMap(ItemResult::itemId, Function.identity()));
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (SyllabusRow item : items) {
            weights += item.weight();
            ItemResult result = byItem.get(item.id());
            if (result != null
                    && result.score() != null
                    && result.maximum() != null
                    && result.maximum().signum() > 0) {
                sum = sum.add(result.score()
                        .multiply(HUNDRED)
                        .multiply(BigDecimal.valueOf(item.weight()))
                        .divide(result.maximum(), 6, RoundingMode.HALF_UP));
            }
        }
        return weights == 0 ? null : sum.divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }

    private boolean attendedEnough() {
        int held = sessions.stream().mapToInt(SessionRow::minutes).sum();
        int attended = sessions.stream()
                .map(SessionRow::blockId)
                .distinct()
                .mapToInt(this::minutesAttended)
                .sum();
        return 100L * attended >= (long) minAttendancePercent * held;
    }

    private int minutesAttended(long blockId) {
        return results.stream()
                .filter(r -> r.kind() == ResultKind.ATTENDANCE && r.itemId() == blockId && r.score() != null)
                .mapToInt(r -> r.score().intValue())
                .sum();
    }

    private boolean passed(SyllabusRow item) {
        return results.stream()
                .anyMatch(r -> r.kind() != ResultKind.ATTENDANCE && r.itemId() == item.id() && r.passed());
    }
}
