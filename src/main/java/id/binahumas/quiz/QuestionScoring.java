package id.binahumas.quiz;

import id.binahumas.shared.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Points for one answer. One right choice or an accepted word: all points. Several choices: the right ones picked minus the wrong
 * ones, never below zero, as a share of all right ones.
 */
final class QuestionScoring {

    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);

    private QuestionScoring() {}

    static BigDecimal points(QuestionKind kind, BigDecimal points, List<DrawnChoice> choices, Given given) {
        if (given.isNothing()) {
            return NONE;
        }
        return switch (kind) {
            case SINGLE, TRUE_FALSE ->
                all(points, picked(choices, given, true) == 1 && given.choices().size() == 1);
            case MULTIPLE -> share(points, choices, given);
            case SHORT_TEXT ->
                all(
                        points,
                        choices.stream()
                                .anyMatch(
                                        c -> c.correct() && Texts.key(c.text()).equals(Texts.key(given.text()))));
        };
    }

    private static BigDecimal share(BigDecimal points, List<DrawnChoice> choices, Given given) {
        long right = choices.stream().filter(DrawnChoice::correct).count();
        long net = Math.max(0, picked(choices, given, true) - picked(choices, given, false));
        return points.multiply(BigDecimal.valueOf(net)).divide(BigDecimal.valueOf(right), 2, RoundingMode.HALF_UP);
    }

    private static long picked(List<DrawnChoice> choices, Given given, boolean correct) {
        return choices.stream()
                .filter(c -> c.correct() == correct && given.choices().contains(c.no()))
                .count();
    }

    private static BigDecimal all(BigDecimal points, boolean right) {
        return right ? points.setScale(2, RoundingMode.HALF_UP) : NONE;
    }
}
