package id.binahumas.people;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Says what is wrong with a code that somebody showed, in one way wherever codes are asked for. */
@RequestScoped
public class CodeErrors {

    @Inject
    Errors errors;

    @Inject
    Words words;

    /** Nothing of a right one. */
    void say(CodeAnswer answer, String field) {
        if (answer == CodeAnswer.WRONG) {
            errors.field(field, words.of("second.wrong"));
        } else if (answer == CodeAnswer.PAUSED) {
            errors.general(words.of("second.paused", SecondFactor.PAUSE.toMinutes()));
        }
    }
}
