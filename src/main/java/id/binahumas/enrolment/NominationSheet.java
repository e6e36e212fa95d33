package id.binahumas.enrolment;

import id.binahumas.organisation.UnitRow;
import id.binahumas.schedule.RunRow;
import id.binahumas.shared.text.Said;
import java.time.LocalDate;
import java.util.List;

/** A run as a head who names people for it sees it: the shares of the own units, in whose name one may write, and why nobody can be named now. */
public record NominationSheet(
        RunRow run,
        List<UnitRow> units,
        List<NominationQuotaRow> quotas,
        long allQuotas,
        Said why,
        boolean swaps,
        LocalDate today) {

    public NominationSheet {
        units = List.copyOf(units);
        quotas = List.copyOf(quotas);
    }

    public boolean over(NominationQuotaRow quota) {
        return today.isAfter(quota.deadline());
    }
}
