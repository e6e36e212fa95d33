package id.binahumas.organisation;

/** A unit as a list shows it on a day. */
public record UnitRow(long id, String code, String name, UnitKind kind, Long parentId, String parentName) {}
