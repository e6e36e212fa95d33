package id.binahumas.people;

import id.binahumas.shared.web.JsonInput;
import java.util.Set;

/** What a program wants done with a checked sheet. */
public record ImportApplication(ImportChoice choice, boolean sendLinks) {

    static ImportApplication of(String body) {
        JsonInput input = JsonInput.of(body, Set.of("choice", "sendLinks"));
        return new ImportApplication(input.neededChoice("choice", ImportChoice.class), input.flag("sendLinks"));
    }
}
