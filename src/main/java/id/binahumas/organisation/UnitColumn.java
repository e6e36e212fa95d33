package id.binahumas.organisation;

import id.binahumas.shared.imports.SheetColumn;
import java.util.List;

/** A column of a sheet of units. */
enum UnitColumn implements SheetColumn {
    CODE(true, 40, "kode", "kode unit", "kode unit kerja", "code"),
    NAME(true, 200, "nama", "nama unit", "nama unit kerja", "name"),
    KIND(true, 60, "jenis", "jenis unit", "tipe", "tingkat", "kind"),
    PARENT(true, 40, "kode induk", "induk", "kode unit induk", "unit induk", "parent"),
    SINCE(false, 40, "berlaku sejak", "berlaku mulai", "mulai berlaku", "sejak", "tmt");

    private final boolean needed;
    private final int longest;
    private final List<String> names;

    UnitColumn(boolean needed, int longest, String... names) {
        this.needed = needed;
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
    public boolean isNeeded() {
        return needed;
    }
}
