package id.binahumas.shared.imports;

import id.binahumas.shared.text.Languages;
import java.util.List;

/** A line of a sheet as a page and the problem sheet show it. */
public record ImportLineRow(int line, String text, ImportAction action, String problemText) {

    public List<String> cells() {
        return Cells.split(text);
    }

    public List<ImportProblem> problems() {
        return ImportProblem.read(problemText);
    }

    /** In the language of whoever looks. */
    public List<String> sentences() {
        return problems().stream().map(p -> p.sentence(Languages.current())).toList();
    }
}
