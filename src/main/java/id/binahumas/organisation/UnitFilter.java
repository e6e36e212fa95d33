package id.binahumas.organisation;

import java.time.LocalDate;

/** Which units of a day are asked for: by a part of the name or code, and within which branch. */
record UnitFilter(LocalDate day, String key, Long under) {}
