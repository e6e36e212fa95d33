package id.binahumas.organisation;

/** A unit to be, as a list of many names it; the parent by its code, none for one at the top. */
public record NewUnit(String code, String name, UnitKind kind, String parentCode) {}
