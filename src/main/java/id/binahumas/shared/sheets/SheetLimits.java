package id.binahumas.shared.sheets;

import id.binahumas.shared.Refusal;
import java.util.List;

/** How much of a sheet is read: what is larger is refused before it fills the memory. */
public record SheetLimits(int rows, int columns, int cellLength, long unpackedBytes, int packing) {

    private static final long MEGABYTE = 1024L * 1024;

    /** Four times what a regency sends at once; packed at most a hundredfold, which no honest workbook reaches. */
    public static final SheetLimits USUAL = new SheetLimits(20_000, 60, 2_000, 64 * MEGABYTE, 100);

    SheetRow checked(int count, SheetRow row) {
        if (count > rows) {
            throw new Refusal("sheet.rows", rows);
        }
        if (row.cells().size() > columns) {
            throw new Refusal("sheet.columns", row.line(), columns);
        }
        if (row.cells().stream().anyMatch(c -> c.length() > cellLength)) {
            throw new Refusal("sheet.cell", row.line(), cellLength);
        }
        return row;
    }

    /** Without the empty cells at its end, which spreadsheets leave behind by the thousand. */
    static SheetRow row(int line, List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return new SheetRow(line, cells.subList(0, size));
    }
}
