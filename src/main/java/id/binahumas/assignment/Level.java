package id.binahumas.assignment;

import id.binahumas.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a criterion, "3 Baik". Written one a line, the lowest first; "Baik = 18,75" names its points, a bare name
 * takes its even share of the criterion's points.
 */
public record Level(int number, String name, BigDecimal points) {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    static List<Level> read(String text, BigDecimal maximum) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> lines =
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (lines.size() < FEWEST || lines.size() > MOST) {
            throw new Refusal("criterion.levels.count", FEWEST, MOST);
        }
        List<Level> levels = new ArrayList<>();
        for (String line : lines) {
            levels.add(of(line, levels.size() + 1, lines.size(), maximum));
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).points().compareTo(levels.get(i - 1).points()) <= 0) {
                throw new Refusal("criterion.levels.order", levels.get(i).name());
            }
        }
        return List.copyOf(levels);
    }

    private static Level of(String line, int number, int count, BigDecimal maximum) {
        int sign = line.lastIndexOf('=');
        if (sign < 0) {
            BigDecimal share = maximum.multiply(BigDecimal.valueOf(number))
                    .divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
            return new Level(number, line, share.stripTrailingZeros());
        }
        String name = line.substring(0, sign).strip();
        String worth = line.substring(sign + 1).strip().replace(',', '.');
        if (name.isEmpty() || !worth.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
            throw new Refusal("criterion.levels.line", line);
        }
        BigDecimal points = new BigDecimal(worth).stripTrailingZeros();
        if (points.compareTo(maximum) > 0) {
            throw new Refusal("criterion.levels.line", line);
        }
        return new Level(number, name, points);
    }

    /** As a form sends it. */
    public String value() {
        return points.toPlainString();
    }
}
