package id.binahumas.people;

import id.binahumas.shared.web.JsonInput;
import java.time.LocalDate;
import java.util.Set;

/** A duty beside the post as a program sends one. */
public record DutyInput(String unitId, String duty, LocalDate from) {

    private static final int LONGEST = 200;

    static DutyInput of(String body) {
        JsonInput input = JsonInput.of(body, Set.of("unitId", "duty", "from"));
        return new DutyInput(
                Long.toString(input.neededId("unitId")), input.neededText("duty", LONGEST), input.neededDay("from"));
    }
}
