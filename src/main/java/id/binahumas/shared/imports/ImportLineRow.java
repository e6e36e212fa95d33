package id.binahumas.shared.imports;

import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a sheet as a page and the problem sheet show it. */
public record ImportLineRow(int line, String text, ImportAction action, String problemText) {

    private static final int CELLS_SHOWN = 2;
    private static final int LONGEST_CELL = 60;

    public List<String> cells() {
        return Cells.split(text);
    }

    /** By which whoever keeps the sheet knows the line again: the first cells that are not empty. */
    public String excerpt() {
        return cells().stream()
                .filter(cell -> !cell.isBlank())
                .limit(CELLS_SHOWN)
                .map(cell -> Texts.start(cell, LONGEST_CELL))
                .collect(Collectors.joining(" · "));
    }

    public List<ImportProblem> problems() {
        return ImportProblem.read(problemText);
    }

    /** In the language of whoever looks. */
    public List<String> sentences() {
        return problems().stream().map(p -> p.sentence(Languages.current())).toList();
    }
}
