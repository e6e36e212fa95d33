package id.binahumas.enrolment;

import id.binahumas.people.PersonColumns;
import id.binahumas.shared.imports.SheetColumn;
import java.util.List;
import java.util.Locale;

/** A column of a sheet of registrations: somebody by number or address, and the part of the run where one is asked for. */
enum RegistrationColumn implements SheetColumn {
    NIP(60, PersonColumns.NIP),
    MAIL(120, PersonColumns.MAIL),
    NAME(200, PersonColumns.NAME),
    SEGMENT(200, "kelompok", "kelompok peserta", "segmen", "group"),
    COHORT(200, "angkatan", "kelas", "cohort"),
    MODE(40, "moda", "cara mengikuti", "mode");

    private final int longest;
    private final List<String> names;

    RegistrationColumn(int longest, String... names) {
        this(longest, List.of(names));
    }

    RegistrationColumn(int longest, List<String> names) {
        this.longest = longest;
        this.names = names;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public String title() {
        return this == NIP ? names.get(0).toUpperCase(Locale.ROOT) : names.get(0);
    }

    /** One of the first two does, line by line. */
    @Override
    public boolean isNeeded() {
        return false;
    }
}
