package id.binahumas.people;

import id.binahumas.shared.text.Texts;
import java.time.LocalDate;

/** Somebody as a line of a sheet describes them; what it leaves out is null. */
record PersonDraft(
        String name,
        String titleBefore,
        String titleAfter,
        PersonKind kind,
        String nip,
        String mail,
        String post,
        String level,
        String grade,
        String unit,
        LocalDate since,
        String duty) {

    PersonDetails details() {
        return new PersonDetails(name, titleBefore, titleAfter, kind, nip, mail);
    }

    String nameKey() {
        return Texts.key(name);
    }

    String mailKey() {
        return mail == null ? null : Texts.key(mail);
    }

    String dutyKey() {
        return duty == null ? null : Texts.key(duty);
    }

    String unitKey() {
        return Texts.key(unit);
    }

    /** By which the account would be opened. */
    String login() {
        return nip == null ? mail : nip;
    }
}
