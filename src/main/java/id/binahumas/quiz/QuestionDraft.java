package id.binahumas.quiz;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A question as its author typed it. It is complete, or it is refused with the reason. */
public record QuestionDraft(
        QuestionKind kind, String text, String feedback, BigDecimal points, List<ChoiceDraft> choices) {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_CHOICE = 500;
    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 12;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

    public QuestionDraft {
        text = Texts.lines(text, LONGEST_TEXT);
        feedback = Texts.lines(feedback, LONGEST_TEXT);
        points = points == null ? null : points.setScale(2, RoundingMode.HALF_UP);
        choices = choices.stream()
                .map(c -> new ChoiceDraft(Texts.plain(c.text(), LONGEST_CHOICE), c.correct()))
                .filter(c -> c.text() != null)
                .toList();
        refuseIf(text == null, "quiz.question.textMissing");
        refuseIf(
                points == null || points.signum() <= 0 || points.compareTo(MOST_POINTS) > 0,
                "quiz.question.pointsWrong");
        refuseIf(choices.size() > MOST_CHOICES, "quiz.question.choicesMany");
        Set<String> different = new HashSet<>();
        refuseIf(!choices.stream().allMatch(c -> different.add(Texts.key(c.text()))), "quiz.question.choicesAlike");
        long right = choices.stream().filter(ChoiceDraft::correct).count();
        if (kind == QuestionKind.SHORT_TEXT) {
            refuseIf(right == 0, "quiz.question.acceptedMissing");
        } else {
            refuseIf(choices.size() < FEWEST_CHOICES, "quiz.question.choicesFew");
            refuseIf(right == 0, "quiz.question.rightMissing");
            refuseIf(kind != QuestionKind.MULTIPLE && right > 1, "quiz.question.rightMany");
        }
    }

    /** A statement that is true or false; pages say the two words in the reader's language. */
    public static QuestionDraft statement(String text, String feedback, BigDecimal points, boolean truth) {
        return new QuestionDraft(
                QuestionKind.TRUE_FALSE,
                text,
                feedback,
                points,
                List.of(new ChoiceDraft("true", truth), new ChoiceDraft("false", !truth)));
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refusal(key);
        }
    }
}
