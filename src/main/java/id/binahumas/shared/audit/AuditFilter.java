package id.binahumas.shared.audit;

import id.binahumas.shared.Ids;
import id.binahumas.shared.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Which entries somebody looks for: by whom, on whom, which deed, on which days, from where, with which words in the reason. */
public record AuditFilter(
        String by,
        String about,
        Long byId,
        Long aboutId,
        String deed,
        LocalDate from,
        LocalDate to,
        String address,
        String reason) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null, null);

    private static final int LONGEST = 200;

    /** As typed; what is no day or no number is left out. */
    public static AuditFilter typed(
            String by,
            String about,
            String byId,
            String aboutId,
            String deed,
            String from,
            String to,
            String address,
            String reason) {
        return new AuditFilter(
                words(by),
                words(about),
                id(byId),
                id(aboutId),
                words(deed),
                day(from),
                day(to),
                words(address),
                words(reason));
    }

    public AuditFilter withDeed(String other) {
        return new AuditFilter(by, about, byId, aboutId, other, from, to, address, reason);
    }

    public AuditFilter withReason(String other) {
        return new AuditFilter(by, about, byId, aboutId, deed, from, to, address, other);
    }

    public AuditFilter withAboutId(long other) {
        return new AuditFilter(by, about, byId, other, deed, from, to, address, reason);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    /** Only the reason, which no index knows: then the last days are looked through. */
    boolean isSlow() {
        return reason != null
                && by == null
                && about == null
                && byId == null
                && aboutId == null
                && deed == null
                && from == null
                && address == null;
    }

    private static String words(String typed) {
        return Texts.plain(typed, LONGEST);
    }

    private static Long id(String typed) {
        return typed == null || typed.isBlank() ? null : Long.valueOf(Ids.parse(typed));
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
