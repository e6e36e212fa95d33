package id.binahumas.shared.imports;

import java.util.List;

/** A column of a kind of sheet, by the names that offices give it; the first of them is the one our template has. */
public interface SheetColumn {

    List<String> names();

    int longest();

    /** A sheet without it is no sheet of this kind. */
    boolean isNeeded();

    /** As our template writes it. */
    default String title() {
        return names().get(0);
    }
}
