package id.binahumas.shared.imports;

import id.binahumas.shared.web.JsonInput;
import java.util.Set;

/** What a program wants done with a checked sheet; links go to those for whom it opens an account. */
public record ImportApplication(ImportChoice choice, boolean sendLinks) {

    static ImportApplication of(String body) {
        JsonInput input = JsonInput.of(body, Set.of("choice", "sendLinks"));
        return new ImportApplication(input.neededChoice("choice", ImportChoice.class), input.flag("sendLinks"));
    }
}
