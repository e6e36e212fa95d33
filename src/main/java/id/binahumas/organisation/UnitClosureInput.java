package id.binahumas.organisation;

import id.binahumas.shared.web.JsonInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** From which day a unit is no more, who goes on with its work, and under whom its units come. */
public record UnitClosureInput(LocalDate from, List<String> successors, String childrenTo) {

    private static final int MOST_SUCCESSORS = 50;

    static UnitClosureInput of(String body) {
        JsonInput input = JsonInput.of(body, Set.of("from", "successors", "childrenTo"));
        Long childrenTo = input.id("childrenTo");
        return new UnitClosureInput(
                input.neededDay("from"),
                input.ids("successors", MOST_SUCCESSORS).stream()
                        .map(String::valueOf)
                        .toList(),
                childrenTo == null ? null : childrenTo.toString());
    }

    List<Long> heirs() {
        return successors.stream().map(Long::valueOf).toList();
    }

    Long newParent() {
        return childrenTo == null ? null : Long.valueOf(childrenTo);
    }
}
