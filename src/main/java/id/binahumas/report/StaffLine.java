package id.binahumas.report;

import id.binahumas.certificate.Certified;
import id.binahumas.enrolment.StaffRow;

/** Somebody of the own units: the runs taken part in, what is certified, and the JP of this year. */
public record StaffLine(StaffRow staff, Certified certified) {}
