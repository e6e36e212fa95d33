package id.binahumas.people;

import id.binahumas.shared.web.JsonInput;
import java.time.LocalDate;
import java.util.Set;

/** The day with which something ends, as a program sends it: the first one without it. */
public record EndInput(LocalDate until) {

    static EndInput of(String body) {
        return new EndInput(JsonInput.of(body, Set.of("until")).neededDay("until"));
    }
}
