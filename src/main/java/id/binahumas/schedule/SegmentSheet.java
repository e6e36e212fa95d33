package id.binahumas.schedule;

import java.util.Arrays;
import java.util.List;

/** A segment with the rules that say who belongs to it. */
public record SegmentSheet(SegmentRow segment, List<SegmentRuleRow> rules) {

    public SegmentSheet {
        rules = List.copyOf(rules);
    }

    /** Those of which one is enough. */
    public List<SegmentRuleRow> places() {
        return rules.stream().filter(r -> r.kind().isPlace()).toList();
    }

    public List<SegmentRuleRow> of(SegmentRuleKind kind) {
        return rules.stream().filter(r -> r.kind() == kind).toList();
    }

    /** The other kinds that occur, each of which must hold. */
    public List<SegmentRuleKind> others() {
        return Arrays.stream(SegmentRuleKind.values())
                .filter(k -> !k.isPlace() && !of(k).isEmpty())
                .toList();
    }
}
