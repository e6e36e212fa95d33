package id.binahumas.people;

/** A duty somebody has today in a unit, by the key under which duties are compared. */
public record RegisterDuty(long personId, long unitId, String dutyKey) {}
