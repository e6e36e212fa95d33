package id.binahumas.enrolment;

import id.binahumas.shared.imports.SheetColumn;
import java.util.List;
import java.util.Locale;

/** A column of a sheet of registrations: somebody by number or address, and the part of the run where one is asked for. */
enum RegistrationColumn implements SheetColumn {
    NIP(60, "nip", "nip ni pppk", "ni pppk", "nip nippppk", "nip baru", "nip nipppk", "nipppk"),
    MAIL(120, "surel", "email", "e mail", "alamat surel", "alamat email"),
    NAME(200, "nama", "nama lengkap", "nama pegawai", "nama peserta", "name"),
    SEGMENT(200, "kelompok", "kelompok peserta", "segmen", "group"),
    COHORT(200, "angkatan", "kelas", "cohort"),
    MODE(40, "moda", "cara mengikuti", "mode");

    private final int longest;
    private final List<String> names;

    RegistrationColumn(int longest, String... names) {
        this.longest = longest;
        this.names = List.of(names);
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
