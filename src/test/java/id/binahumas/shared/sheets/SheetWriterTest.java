package id.binahumas.shared.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static final Path FORMULAS = Path.of("../shared/data/hostile/csv-formulas.txt");

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<String> row = List.of("Sri \"Ayu\"; S.E., M.M.", "198604052010011001", "baris\nbaru", "ʤ é", "0812");
        for (SheetFormat format : SheetFormat.values()) {
            assertEquals(row, written(format, List.of(row)).get(0).cells(), format.name());
        }
    }

    /** More than are kept in memory at once: none is lost where a part is sent on. */
    @Test
    void aLongSheetComesWhole() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 1_700; i++) {
            rows.add(List.of("Pegawai " + i, "198604052010011001", "Unit yang sama"));
        }
        for (SheetFormat format : SheetFormat.values()) {
            assertEquals(
                    rows, written(format, rows).stream().map(SheetRow::cells).toList(), format.name());
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        List<String> row = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "a=b", "\n=1", "\uFF1D1+1", "\uFF20A");
        for (SheetFormat format : SheetFormat.values()) {
            assertEquals(
                    List.of("'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "a=b", "'\n=1", "'\uFF1D1+1", "'\uFF20A"),
                    written(format, List.of(row)).get(0).cells(),
                    format.name());
        }
    }

    @Test
    void noneOfTheFormulasOthersCollectedGetsOut() throws IOException {
        assumeTrue(Files.exists(FORMULAS), "csv-formulas.txt is not there, so it is not tried");
        List<List<String>> rows = Files.readAllLines(FORMULAS).stream()
                .filter(l -> !l.isBlank())
                .map(List::of)
                .toList();
        for (SheetFormat format : SheetFormat.values()) {
            for (SheetRow row : written(format, rows)) {
                assertTrue("=+-@\t\r".indexOf(row.cells().get(0).charAt(0)) < 0, row.toString());
            }
        }
    }

    private static List<SheetRow> written(SheetFormat format, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, format, "uji")) {
            for (List<String> row : rows) {
                writer.row(row);
            }
            writer.emptyRows(10, 3);
        }
        List<SheetRow> read = new ArrayList<>();
        SheetReader.read(out.toByteArray(), SheetLimits.USUAL, read::add);
        return read;
    }
}
