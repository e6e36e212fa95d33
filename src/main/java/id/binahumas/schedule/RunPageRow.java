package id.binahumas.schedule;

import java.util.List;

/** One page of the catalogue as programs read it; {@code more} says that there are more runs than {@code total}. */
public record RunPageRow(int page, int size, int total, boolean more, List<RunSummaryRow> runs) {}
