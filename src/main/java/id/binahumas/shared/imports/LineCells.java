package id.binahumas.shared.imports;

import id.binahumas.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Reads the cells of one line and keeps what is wrong with them; each kind of sheet says what its cells mean. */
public class LineCells {

    private final SheetColumns columns;
    private final List<String> cells;
    private final List<ImportProblem> problems = new ArrayList<>();

    protected LineCells(SheetColumns columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    public List<ImportProblem> problems() {
        return problems;
    }

    protected String needed(SheetColumn column, String key) {
        String text = text(column);
        if (text == null) {
            missing(column, key);
        }
        return text;
    }

    protected void missing(SheetColumn column, String key) {
        if (!isRefused(column)) {
            problem(key);
        }
    }

    /** There is something, but it was refused already: then it is not missing as well. */
    protected boolean isRefused(SheetColumn column) {
        return isFormula(columns.cell(cells, column)) || isTooLong(column);
    }

    /** Cleaned; null when empty, or when it is nothing we take: a dash stands for nothing in many offices. */
    protected String text(SheetColumn column) {
        String cell = columns.cell(cells, column);
        if (isFormula(cell)) {
            problem("import.formula", columns.title(column));
            return null;
        }
        if (isTooLong(column)) {
            problem("import.long", columns.title(column), column.longest());
            return null;
        }
        String text = Texts.plain(cell, column.longest());
        return text == null || text.matches("[-–—]") ? null : text;
    }

    private boolean isTooLong(SheetColumn column) {
        return columns.cell(cells, column).strip().length() > column.longest();
    }

    public static boolean isFormula(String cell) {
        return cell.length() > 1 && !cell.isBlank() && Texts.startsFormula(cell);
    }

    protected void problem(String key, Object... args) {
        problems.add(ImportProblem.of(key, args));
    }
}
