package id.binahumas.people;

import id.binahumas.shared.imports.SheetColumn;
import java.util.List;
import java.util.Locale;

/** A column of a sheet of people, by the names that offices give it; the first of them is the one our template has. */
enum PeopleColumn implements SheetColumn {
    NAME(200, PersonColumns.NAME),
    TITLE_BEFORE(60, "gelar depan", "gelar di depan", "glr depan"),
    TITLE_AFTER(100, "gelar belakang", "gelar di belakang", "glr belakang"),
    KIND(40, "status kepegawaian", "jenis kepegawaian", "status pegawai", "jenis pegawai", "status", "jenis"),
    NIP(60, PersonColumns.NIP),
    MAIL(120, PersonColumns.MAIL),
    POST(200, "jabatan", "nama jabatan"),
    LEVEL(40, "jenjang", "jenjang jabatan"),
    GRADE(40, "golongan", "gol", "golongan ruang", "gol ruang", "pangkat golongan"),
    UNIT(
            200,
            "unit kerja",
            "unit",
            "kode unit",
            "nama unit",
            "unit organisasi",
            "satuan kerja",
            "opd",
            "perangkat daerah"),
    SINCE(40, "tmt", "tmt jabatan", "terhitung mulai tanggal"),
    DUTY(200, "tugas", "tugas tambahan");

    private final int longest;
    private final List<String> names;

    PeopleColumn(int longest, String... names) {
        this(longest, List.of(names));
    }

    PeopleColumn(int longest, List<String> names) {
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
        return this == NIP || this == SINCE ? names.get(0).toUpperCase(Locale.ROOT) : names.get(0);
    }

    @Override
    public boolean isNeeded() {
        return this == NAME || this == KIND || this == POST || this == UNIT;
    }
}
