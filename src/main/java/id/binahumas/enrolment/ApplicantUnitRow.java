package id.binahumas.enrolment;

import id.binahumas.organisation.UnitKind;

/** A unit in which somebody works, or one that stands above it. */
public record ApplicantUnitRow(long id, String name, UnitKind kind) {}
