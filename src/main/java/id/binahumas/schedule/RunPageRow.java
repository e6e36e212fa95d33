package id.binahumas.schedule;

import java.util.List;

/** One page of the catalogue as programs read it. */
public record RunPageRow(int page, int size, long total, List<RunSummaryRow> runs) {}
