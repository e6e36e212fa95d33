package id.binahumas.shared.sheets;

import id.binahumas.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook, its cells as Excel shows them. */
final class WorkbookSheet {

    private WorkbookSheet() {}

    static void read(byte[] file, SheetLimits limits, Consumer<SheetRow> rows) {
        boolean formats = new WorkbookGuard(limits).check(file);
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(formats, true));
                Stream<Row> found = book.getFirstSheet().openStream()) {
            found.forEach(row -> rows.accept(SheetLimits.row(row.getRowNum(), texts(row, book.isDate1904()))));
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // a damaged workbook makes the reader fail in any way there is
            throw new Refusal("sheet.damaged");
        }
    }

    private static List<String> texts(Row row, boolean date1904) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(cell -> text(cell, date1904)).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell, boolean date1904) {
        if (cell.getFormula() != null) {
            return "=" + cell.getFormula();
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> ShownNumber.of(raw, cell.getDataFormatId(), cell.getDataFormatString(), date1904);
            case BOOLEAN -> raw.equals("1") ? "TRUE" : "FALSE";
            default -> raw;
        };
    }
}
