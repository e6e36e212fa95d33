package id.binahumas.profile;

import id.binahumas.people.Nip;
import java.time.Instant;

/** A request as a list shows it; a NIP is masked. */
public record CorrectionRow(
        long id,
        long personId,
        String personName,
        CorrectionField field,
        String oldValue,
        String newValue,
        Instant requestedAt,
        Instant dueAt,
        CorrectionState state,
        Instant decidedAt,
        String answer) {

    public String shownOld() {
        return shown(oldValue);
    }

    public String shownNew() {
        return shown(newValue);
    }

    private String shown(String value) {
        return field == CorrectionField.NIP && value != null ? Nip.masked(value) : value;
    }
}
