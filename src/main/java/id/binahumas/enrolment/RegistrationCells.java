package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.people.Nip;
import id.binahumas.shared.imports.LineCells;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.sheets.SheetRow;
import id.binahumas.shared.text.Texts;
import java.util.Optional;

/** Reads one line of a sheet of registrations, whoever it means. */
final class RegistrationCells extends LineCells {

    private final SheetRow row;

    RegistrationCells(SheetColumns columns, SheetRow row) {
        super(columns, row.cells());
        this.row = row;
    }

    RegistrationDraft read() {
        String nip = nip();
        String mail = mail();
        if (nip == null && mail == null && problems().isEmpty()) {
            problem("registration.who.missing");
        }
        return new RegistrationDraft(
                row.line(),
                row.cells(),
                nip,
                mail,
                text(RegistrationColumn.NAME),
                text(RegistrationColumn.SEGMENT),
                text(RegistrationColumn.COHORT),
                mode(),
                problems());
    }

    private String nip() {
        String typed = text(RegistrationColumn.NIP);
        if (typed == null) {
            return null;
        }
        String number = typed.startsWith("'") ? typed.substring(1) : typed;
        if (Nip.isDamaged(number)) {
            problem("nip.damaged");
            return null;
        }
        if (!Nip.strip(number).matches("\\d{18}")) {
            problem("nip.length");
            return null;
        }
        return Nip.strip(number);
    }

    private String mail() {
        String typed = text(RegistrationColumn.MAIL);
        if (typed != null && !typed.matches(Texts.MAIL)) {
            problem("import.mail.invalid", typed);
            return null;
        }
        return typed;
    }

    private DeliveryMode mode() {
        String typed = text(RegistrationColumn.MODE);
        Optional<DeliveryMode> mode = typed == null ? Optional.empty() : modeOf(typed);
        if (typed != null && mode.isEmpty()) {
            problem("registration.mode.unknown", typed);
        }
        return mode.orElse(null);
    }

    static Optional<DeliveryMode> modeOf(String typed) {
        String key = Texts.key(typed).replaceAll("[^a-z0-9]+", " ").strip();
        return Optional.ofNullable(
                switch (key) {
                    case "tatap muka", "luring", "offline", "classroom", "kelas" -> DeliveryMode.CLASSROOM;
                    case "daring", "online", "zoom" -> DeliveryMode.ONLINE;
                    case "hibrida", "hybrid", "bauran" -> DeliveryMode.HYBRID;
                    default -> null;
                });
    }
}
