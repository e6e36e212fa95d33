package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.web.JsonInput;
import java.util.Set;

/** What a program sends to register somebody: whom, where an organiser asks; the part of the run, where one is wished; why, against the rules. */
public record BookingInput(String person, String segment, String cohort, DeliveryMode mode, String reason) {

    private static final String PERSON = "person";
    private static final String SEGMENT = "segment";
    private static final String COHORT = "cohort";
    private static final String MODE = "mode";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 1000;
    private static final BookingInput OWN = new BookingInput(null, null, null, null, null);

    /** Nothing at all is the caller's own registration. */
    static BookingInput of(String body) {
        if (body == null || body.isBlank()) {
            return OWN;
        }
        JsonInput input = JsonInput.of(body, Set.of(PERSON, SEGMENT, COHORT, MODE, REASON));
        return new BookingInput(
                text(input.id(PERSON)),
                text(input.id(SEGMENT)),
                text(input.id(COHORT)),
                input.choice(MODE, DeliveryMode.class),
                input.text(REASON, LONGEST_REASON));
    }

    Wish wish() {
        return new Wish(number(segment), number(cohort), mode);
    }

    private static String text(Long id) {
        return id == null ? null : id.toString();
    }

    private static Long number(String id) {
        return id == null ? null : Long.valueOf(id);
    }
}
