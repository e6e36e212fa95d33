package id.binahumas.shared.sheets;

import java.util.List;

/** One row of a sheet as text, with the number of its line; a formula is the text that starts with its equals sign. */
public record SheetRow(int line, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
