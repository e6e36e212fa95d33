package id.binahumas.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units of a day from the top down, each after the unit it belongs to; one whose parent is gone stands at the top. */
final class UnitTree {

    private static final String STEP = " › ";

    private UnitTree() {}

    static List<UnitLine> of(List<UnitRow> units) {
        Map<Long, String> names = new HashMap<>();
        units.forEach(u -> names.put(u.id(), u.name()));
        Map<Long, List<UnitRow>> children = new HashMap<>();
        units.forEach(u -> children.computeIfAbsent(
                        names.containsKey(u.parentId()) ? u.parentId() : null, p -> new ArrayList<>())
                .add(u));
        List<UnitLine> lines = new ArrayList<>();
        Deque<UnitLine> open = new ArrayDeque<>();
        push(open, children.get(null), null);
        while (!open.isEmpty()) {
            UnitLine line = open.pop();
            lines.add(line);
            String path = line.path() == null
                    ? line.unit().name()
                    : line.path() + STEP + line.unit().name();
            push(open, children.get(line.unit().id()), path);
        }
        return lines;
    }

    /** Last one first, so that the first comes off the stack first. */
    private static void push(Deque<UnitLine> open, List<UnitRow> units, String path) {
        if (units == null) {
            return;
        }
        List<UnitRow> reversed = new ArrayList<>(units);
        Collections.reverse(reversed);
        reversed.forEach(u -> open.push(new UnitLine(u, path)));
    }
}
