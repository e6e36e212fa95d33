package id.binahumas.shared.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A number as Excel shows it: a day where the cell's format is one, else with the fifteen digits Excel keeps. A longer one, such as
 * a NIP, has lost its end and is shown with its power of ten.
 */
final class ShownNumber {

    private static final int DIGITS_KEPT = 15;
    private static final int LAST_DAY = 2_958_465;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private ShownNumber() {}

    static String of(String raw, Integer formatId, String format, boolean date1904) {
        double number = Double.parseDouble(raw);
        if (isDay(formatId, format) && number >= 1 && number <= LAST_DAY) {
            return (date1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays((long) number).toString();
        }
        if (Double.isInfinite(number) || Double.isNaN(number)) {
            return raw;
        }
        BigDecimal kept = new BigDecimal(number).round(new MathContext(DIGITS_KEPT, RoundingMode.HALF_UP));
        if (kept.signum() == 0) {
            return "0";
        }
        int whole = kept.precision() - kept.scale();
        return whole > DIGITS_KEPT || whole < -DIGITS_KEPT
                ? String.format(Locale.ROOT, "%.5E", kept)
                : kept.stripTrailingZeros().toPlainString();
    }

    /** The formats Excel has built in for days, or one of one's own that names year or day. */
    private static boolean isDay(Integer id, String format) {
        if (format != null) {
            String letters =
                    format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "").toLowerCase(Locale.ROOT);
            return letters.contains("y") || letters.contains("d");
        }
        return id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
    }
}
