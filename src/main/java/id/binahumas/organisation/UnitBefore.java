package id.binahumas.organisation;

import id.binahumas.shared.imports.Cells;
import java.time.LocalDate;
import java.util.List;

/** What a unit was before a line of a sheet changed it, kept as a text; no parent for one at the top. */
record UnitBefore(LocalDate from, String name, UnitKind kind, Long parentId) {

    static UnitBefore of(UnitValidity last) {
        return new UnitBefore(
                last.validFrom(),
                last.name(),
                last.kind(),
                last.parent() == null ? null : last.parent().id());
    }

    static UnitBefore read(String text) {
        List<String> parts = Cells.split(text);
        return new UnitBefore(
                LocalDate.parse(parts.get(0)),
                parts.get(1),
                UnitKind.valueOf(parts.get(2)),
                parts.get(3).isEmpty() ? null : Long.valueOf(parts.get(3)));
    }

    String write() {
        return Cells.join(List.of(from.toString(), name, kind.name(), parentId == null ? "" : parentId.toString()));
    }
}
