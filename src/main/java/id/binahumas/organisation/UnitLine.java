package id.binahumas.organisation;

/** A unit in the tree and the names of all units above it; no path for one at the top. */
public record UnitLine(UnitRow unit, String path) {}
