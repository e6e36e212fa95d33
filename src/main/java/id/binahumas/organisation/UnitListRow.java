package id.binahumas.organisation;

import java.time.LocalDate;
import java.util.List;

/** Some units of a day as programs read them, and the cursor that asks for those after them; none at the end. */
public record UnitListRow(LocalDate asOf, List<UnitSummaryRow> units, String next) {}
