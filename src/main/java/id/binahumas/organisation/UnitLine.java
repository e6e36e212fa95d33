package id.binahumas.organisation;

/** A unit in the tree, the names of all units above it (none for one at the top), and how many stand below it. */
public record UnitLine(UnitRow unit, String path, long below) {}
