package id.binahumas.people;

import id.binahumas.shared.imports.LineCells;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.imports.TypedDays;
import id.binahumas.shared.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one line of a sheet: the person it describes, and what is wrong with it cell by cell, whatever the house knows of others. */
final class PersonCells extends LineCells {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    PersonCells(SheetColumns columns, List<String> cells) {
        super(columns, cells);
    }

    PersonDraft read() {
        PersonKind kind = kind();
        String cell = needed(PeopleColumn.NAME, "import.name.missing");
        WrittenName written = cell == null ? new WrittenName(null, null, null) : WrittenName.of(cell);
        return new PersonDraft(
                written.name(),
                title(PeopleColumn.TITLE_BEFORE, written.titleBefore()),
                title(PeopleColumn.TITLE_AFTER, written.titleAfter()),
                kind,
                nip(kind),
                mail(),
                needed(PeopleColumn.POST, "import.post.missing"),
                text(PeopleColumn.LEVEL),
                grade(kind),
                needed(PeopleColumn.UNIT, "import.unit.missing"),
                since(),
                text(PeopleColumn.DUTY));
    }

    private PersonKind kind() {
        String typed = text(PeopleColumn.KIND);
        if (typed == null) {
            missing(PeopleColumn.KIND, "import.kind.missing");
            return null;
        }
        Optional<PersonKind> kind = kindOf(typed);
        if (kind.isEmpty()) {
            problem("import.kind.unknown", typed);
        }
        return kind.orElse(null);
    }

    static boolean isMail(String typed) {
        return typed.matches(Texts.MAIL);
    }

    /** From its own column or from beside the name; when both have one they must agree. */
    private String title(PeopleColumn column, String besideName) {
        String own = text(column);
        if (own != null && besideName != null && !Texts.key(own).equals(Texts.key(besideName))) {
            problem("import.title.two", besideName, own);
        }
        if (own == null && besideName != null && besideName.length() > column.longest()) {
            problem("import.title.long", besideName, column.longest());
        }
        return own == null ? besideName : own;
    }

    static Optional<PersonKind> kindOf(String typed) {
        String key = Texts.key(typed).replaceAll("[^a-z0-9]+", " ").strip();
        return Optional.ofNullable(
                switch (key) {
                    case "pns", "pegawai negeri sipil" -> PersonKind.PNS;
                    case "cpns", "calon pns", "calon pegawai negeri sipil" -> PersonKind.CPNS;
                    case "pppk", "p3k", "pppk penuh waktu", "p3k penuh waktu" -> PersonKind.PPPK;
                    case "pppk paruh waktu", "p3k paruh waktu", "pppk pw", "p3k pw" -> PersonKind.PPPK_PART_TIME;
                    case "non asn", "nonasn", "bukan asn", "non pns", "honorer" -> PersonKind.NON_ASN;
                    default -> null;
                });
    }

    /** Its rule hangs on the kind; without one only damage can be told. */
    private String nip(PersonKind kind) {
        String typed = text(PeopleColumn.NIP);
        if (typed == null) {
            if (kind != null && kind != PersonKind.NON_ASN && !isRefused(PeopleColumn.NIP)) {
                problem("import.nip.missing");
            }
            return null;
        }
        String number = typed.startsWith("'") ? typed.substring(1) : typed;
        Optional<String> wrong = kind == null
                ? Optional.of("nip.damaged").filter(k -> Nip.isDamaged(number))
                : Nip.problem(number, kind);
        wrong.ifPresent(key -> problem(key));
        return wrong.isPresent() ? null : Nip.strip(number);
    }

    private String grade(PersonKind kind) {
        String typed = text(PeopleColumn.GRADE);
        if (typed == null) {
            return null;
        }
        Optional<String> wrong = Grade.problem(typed, kind);
        if (wrong.isPresent()) {
            problem(wrong.get(), typed);
            return null;
        }
        return typed;
    }

    private String mail() {
        String typed = text(PeopleColumn.MAIL);
        if (typed != null && !isMail(typed)) {
            problem("import.mail.invalid", typed);
            return null;
        }
        return typed == null ? null : typed.toLowerCase(Locale.ROOT);
    }

    private LocalDate since() {
        String typed = text(PeopleColumn.SINCE);
        Optional<LocalDate> day = typed == null ? Optional.empty() : TypedDays.read(typed);
        if (typed != null && day.filter(d -> !d.isBefore(EARLIEST)).isEmpty()) {
            problem("import.since.invalid", typed);
            return null;
        }
        return day.orElse(null);
    }
}
