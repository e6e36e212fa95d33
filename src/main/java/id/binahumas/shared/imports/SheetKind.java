package id.binahumas.shared.imports;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.sheets.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** What a feature knows of its own sheets: their columns, what a line means, what it does and how that is taken back. */
public interface SheetKind<J extends JudgedLine, L extends SheetLine> {

    /** Under which its sheets are kept. */
    String name();

    /** Who brings them. */
    default Role role() {
        return Role.ADMINISTRATOR;
    }

    /** What such a sheet is about, as a run, must be the caller's own; most are about the whole house. */
    default void requireOwn(Long aboutId) {
        if (aboutId != null) {
            throw new NotFound();
        }
    }

    List<? extends SheetColumn> columns();

    Class<L> lineType();

    L line(long importId, J judged);

    /** What must not change between the second look and the entering is held from here on. */
    default void hold(SheetImport sheet) {
        // mostly the rows that are written say so themselves
    }

    /** By what is true now; called before and again when the lines are entered. Changes nothing. */
    List<J> judge(SheetImport sheet, SheetColumns columns, List<SheetRow> rows);

    /** Enters the good lines, all in the caller's transaction; tells how far it is, in percent. */
    void write(List<J> judged, Map<Integer, L> lines, IntConsumer progress);

    /** Takes back what the sheet did, or refuses when somebody counts on it by now; tells how far it is, in percent. */
    void undo(long importId, IntConsumer progress);

    /** What comes after the lines, if it was asked for, a few at once; false when nothing is left of it. */
    default boolean follow(long importId) {
        return false;
    }
}
