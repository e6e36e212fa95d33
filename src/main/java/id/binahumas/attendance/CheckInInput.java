package id.binahumas.attendance;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.web.JsonInput;
import java.time.Instant;
import java.util.Set;

/** What is sent to check somebody in: the code of the room for oneself; by the committee the code of a person or an enrolment, and when they came. */
public record CheckInInput(String code, String personCode, String enrolmentId, Instant at) {

    private static final String CODE = "code";
    private static final String PERSON_CODE = "personCode";
    private static final String ENROLMENT = "enrolmentId";
    private static final String AT = "at";
    private static final int LONGEST = 60;

    static CheckInInput of(String body) {
        JsonInput input = JsonInput.of(body, Set.of(CODE, PERSON_CODE, ENROLMENT, AT));
        Long enrolment = input.id(ENROLMENT);
        CheckInInput sent = new CheckInInput(
                input.text(CODE, LONGEST),
                input.text(PERSON_CODE, LONGEST),
                enrolment == null ? null : enrolment.toString(),
                input.moment(AT));
        if (sent.code() != null && (sent.isForAnother() || sent.at() != null)) {
            throw new Refusal("checkin.one");
        }
        return sent;
    }

    boolean isForAnother() {
        return personCode != null || enrolmentId != null;
    }

    CheckInEntry entry() {
        return new CheckInEntry(personCode, enrolmentId == null ? null : Long.valueOf(enrolmentId), at);
    }
}
