package id.binahumas.shared.sheets;

import id.binahumas.shared.Refusal;
import java.util.function.Consumer;

/** Reads a sheet of people's own making row by row, CSV or XLSX, told apart by its bytes; whatever is wrong with it is a refusal in words. */
public final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Excel before 2007, and what Excel locks with a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    /** Rows without any text are passed over. */
    public static void read(byte[] file, SheetLimits limits, Consumer<SheetRow> rows) {
        if (startsWith(file, COMPOUND)) {
            throw new Refusal("sheet.old");
        }
        Counted counted = new Counted(limits, rows);
        if (startsWith(file, ZIP)) {
            WorkbookSheet.read(file, limits, counted);
        } else {
            CsvSheet.read(file, limits, counted);
        }
        if (counted.count == 0) {
            throw new Refusal("sheet.empty");
        }
    }

    static boolean startsWith(byte[] file, byte... start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Lets through what has text and keeps to the limits. */
    private static final class Counted implements Consumer<SheetRow> {

        private final SheetLimits limits;
        private final Consumer<SheetRow> rows;
        private int count;

        Counted(SheetLimits limits, Consumer<SheetRow> rows) {
            this.limits = limits;
            this.rows = rows;
        }

        @Override
        public void accept(SheetRow row) {
            if (!row.isBlank()) {
                count++;
                rows.accept(limits.checked(count, row));
            }
        }
    }
}
