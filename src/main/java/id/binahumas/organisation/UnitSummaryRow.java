package id.binahumas.organisation;

/** A unit as programs read it; ids are strings. */
public record UnitSummaryRow(String id, String code, String name, UnitKind kind, String parentId, String parentName) {

    static UnitSummaryRow of(UnitRow row) {
        return new UnitSummaryRow(
                Long.toString(row.id()),
                row.code(),
                row.name(),
                row.kind(),
                row.parentId() == null ? null : Long.toString(row.parentId()),
                row.parentName());
    }
}
