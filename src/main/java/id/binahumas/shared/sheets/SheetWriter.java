package id.binahumas.shared.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.binahumas.shared.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet row by row; no cell of it is a formula when a spreadsheet opens it, and in a workbook every cell is text. */
public abstract class SheetWriter implements AutoCloseable {

    private static final String AUTHOR = "Bina Humas";
    private static final String AUTHOR_VERSION = "1.0";
    private static final String AS_TEXT = "@";

    public static SheetWriter to(OutputStream out, SheetFormat format, String name) throws IOException {
        return format == SheetFormat.CSV ? new Csv(out) : new Book(out, name);
    }

    public final void row(List<String> cells) throws IOException {
        write(cells.stream().map(c -> c == null ? "" : Texts.csvSafe(c)).toList());
    }

    /** So many empty rows in which a spreadsheet takes a long number for text and leaves it whole. */
    public abstract void emptyRows(int count, int columns) throws IOException;

    abstract void write(List<String> cells) throws IOException;

    @Override
    public abstract void close() throws IOException;

    /** With the mark by which Excel knows UTF-8, and the separator it takes where numbers have a comma. */
    private static final class Csv extends SheetWriter {

        private static final char SEPARATOR = ';';

        private final CsvWriter writer;

        Csv(OutputStream out) throws IOException {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            writer = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text);
        }

        @Override
        void write(List<String> cells) {
            writer.writeRecord(cells);
        }

        @Override
        public void emptyRows(int count, int columns) {
            // there is nothing in CSV that says how a cell is to be taken
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class Book extends SheetWriter {

        private final Workbook book;
        private final Worksheet sheet;
        /** So many rows wait in memory at most. */
        private static final int AT_ONCE = 500;

        private int rows;

        Book(OutputStream out, String name) {
            book = new Workbook(out, AUTHOR, AUTHOR_VERSION);
            sheet = book.newWorksheet(name);
        }

        @Override
        void write(List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                // a text shared by cells would be kept to the end
                sheet.inlineString(rows, i, cells.get(i));
                sheet.style(rows, i).format(AS_TEXT).set();
            }
            rows++;
            if (rows % AT_ONCE == 0) {
                sheet.flush();
            }
        }

        @Override
        public void emptyRows(int count, int columns) {
            sheet.range(rows, 0, rows + count - 1, columns - 1)
                    .style()
                    .format(AS_TEXT)
                    .set();
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }
}
