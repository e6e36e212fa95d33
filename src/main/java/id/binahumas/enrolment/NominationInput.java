package id.binahumas.enrolment;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.web.JsonInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a program sends to name people for a run: who, in the order of the places; for which unit; all or none; and what their letter is called. */
public record NominationInput(
        List<String> people, String unit, boolean whole, String letterNumber, LocalDate letterDate) {

    private static final String PEOPLE = "people";
    private static final String UNIT = "unit";
    private static final String WHOLE = "whole";
    private static final String NUMBER = "letterNumber";
    private static final String DATE = "letterDate";
    private static final int LONGEST_NUMBER = 100;

    public NominationInput {
        people = List.copyOf(people);
    }

    static NominationInput of(String body) {
        JsonInput input = JsonInput.of(body, Set.of(PEOPLE, UNIT, WHOLE, NUMBER, DATE));
        List<Long> ids = input.ids(PEOPLE, NominationDetails.MOST);
        if (ids.isEmpty()) {
            throw new Refusal("api.field.needed", PEOPLE);
        }
        Long unit = input.id(UNIT);
        return new NominationInput(
                ids.stream().map(String::valueOf).toList(),
                unit == null ? null : unit.toString(),
                input.flag(WHOLE),
                input.text(NUMBER, LONGEST_NUMBER),
                input.day(DATE));
    }

    NominationDetails details() {
        return new NominationDetails(
                people.stream().map(Long::valueOf).toList(),
                unit == null ? null : Long.valueOf(unit),
                whole,
                letterNumber,
                letterDate,
                null);
    }
}
