package id.binahumas.organisation;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.web.JsonInput;
import java.time.LocalDate;
import java.util.Set;

/** What a program wants a unit to be from a day on; what it leaves out stays, and no parent means the top. */
public record UnitChangeInput(LocalDate from, String name, UnitKind kind, String parentId) {

    private static final int LONGEST_NAME = 200;
    private static final String PARENT = "parentId";

    static UnitChangeInput of(String body) {
        JsonInput input = JsonInput.of(body, Set.of("from", "name", "kind", PARENT));
        Long parent = input.id(PARENT);
        UnitChangeInput change = new UnitChangeInput(
                input.neededDay("from"),
                input.has("name") ? input.neededText("name", LONGEST_NAME) : null,
                input.has("kind") ? input.neededChoice("kind", UnitKind.class) : null,
                input.has(PARENT) ? parent == null ? "" : parent.toString() : null);
        if (change.name == null && change.kind == null && change.parentId == null) {
            throw new Refusal("unit.same");
        }
        return change;
    }

    boolean moves() {
        return parentId != null;
    }

    Long parent() {
        return parentId.isEmpty() ? null : Long.valueOf(parentId);
    }
}
