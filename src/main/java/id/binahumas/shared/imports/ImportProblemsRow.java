package id.binahumas.shared.imports;

import java.util.List;

/** Wrong lines of a sheet for programs; next is where to ask on, null at the end. */
public record ImportProblemsRow(List<LineRow> lines, String next) {

    /** A line by its number, with the keys and the sentences of what is wrong with it. */
    public record LineRow(int line, List<String> codes, List<String> problems) {}

    static ImportProblemsRow of(List<ImportLineRow> rows, int limit) {
        List<LineRow> lines = rows.stream()
                .map(r -> new LineRow(
                        r.line(), r.problems().stream().map(ImportProblem::key).toList(), r.sentences()))
                .toList();
        return new ImportProblemsRow(
                lines,
                rows.size() < limit
                        ? null
                        : Integer.toString(rows.get(rows.size() - 1).line()));
    }
}
