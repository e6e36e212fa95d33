package id.binahumas.enrolment;

import id.binahumas.shared.Refusal;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What a unit has of a run: so many places kept for it until its last day of nominating, and so many people it may nominate at most. */
public record NominationShare(int least, int most, @NotNull LocalDate deadline) {

    public NominationShare {
        if (least < 0 || most < 1) {
            throw new Refusal("nomination.share.positive");
        }
        if (least > most) {
            throw new Refusal("nomination.share.order", least, most);
        }
    }
}
