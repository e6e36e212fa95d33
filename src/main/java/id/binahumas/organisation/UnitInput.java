package id.binahumas.organisation;

import id.binahumas.shared.web.JsonInput;
import java.time.LocalDate;
import java.util.Set;

/** A unit as a program sends one: what it is from a day on. */
public record UnitInput(String code, String name, UnitKind kind, String parentId, LocalDate from) {

    static UnitInput of(String body) {
        JsonInput input = JsonInput.of(body, Set.of("code", "name", "kind", "parentId", "from"));
        Long parent = input.id("parentId");
        return new UnitInput(
                input.neededText("code", WorkUnit.LONGEST_CODE),
                input.neededText("name", UnitValidity.LONGEST_NAME),
                input.neededChoice("kind", UnitKind.class),
                parent == null ? null : parent.toString(),
                input.neededDay("from"));
    }

    Long parent() {
        return parentId == null ? null : Long.valueOf(parentId);
    }
}
