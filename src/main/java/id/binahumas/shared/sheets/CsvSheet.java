package id.binahumas.shared.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import id.binahumas.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Text with separators as office programs write it: their separator and their encoding are recognised. */
final class CsvSheet {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SEPARATORS = ",;\t";
    private static final int LINES_TO_JUDGE_BY = 10;
    private static final int FIELDS_AT_MOST = 16_384;

    private CsvSheet() {}

    static void read(byte[] file, SheetLimits limits, Consumer<SheetRow> rows) {
        String text = text(file);
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("sheet.damaged");
        }
        boolean named = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
        int start = named ? afterLine(text) : 0;
        char separator = named ? text.charAt(4) : separator(text);
        CsvRecordHandler handler = CsvRecordHandler.of(
                c -> c.maxFields(FIELDS_AT_MOST).maxFieldSize(1024 * 1024).maxRecordSize(4 * 1024 * 1024));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(handler, text.substring(start))) {
            for (CsvRecord line : reader) {
                int number = (int) line.getStartingLineNumber() + (named ? 1 : 0);
                rows.accept(SheetLimits.row(number, line.getFields()));
            }
        } catch (CsvParseException | IllegalArgumentException e) {
            throw new Refusal("sheet.damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By its mark; without one it is UTF-8 if it can be, else what Windows writes in Indonesia. */
    static String text(byte[] file) {
        if (SheetReader.startsWith(file, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (SheetReader.startsWith(file, (byte) 0xFF, (byte) 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (SheetReader.startsWith(file, (byte) 0xFE, (byte) 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    /** The one that stands most often outside quotes in the first lines; a comma when none does. */
    static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_TO_JUDGE_BY; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n') {
                lines++;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static int afterLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end + 1;
    }
}
