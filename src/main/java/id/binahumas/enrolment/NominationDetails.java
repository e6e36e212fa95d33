package id.binahumas.enrolment;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Whom a unit names, in the order in which they are to get places; all or none of them; and its letter. Without a unit it is the first the caller answers for. */
public record NominationDetails(
        @NotEmpty @Size(max = MOST) List<Long> people,
        Long unitId,
        boolean whole,
        @Size(max = 100) String letterNumber,
        LocalDate letterDate,
        Long letterFileId) {

    /** Of one letter. */
    public static final int MOST = 100;

    public NominationDetails {
        people = people == null ? List.of() : people.stream().distinct().toList();
    }

    public static NominationDetails of(List<Long> people, boolean whole) {
        return new NominationDetails(people, null, whole, null, null, null);
    }
}
