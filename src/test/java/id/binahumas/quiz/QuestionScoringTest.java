package id.binahumas.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionScoringTest {

    private static final List<DrawnChoice> ONE_RIGHT =
            List.of(new DrawnChoice(1, "a", false), new DrawnChoice(2, "b", true), new DrawnChoice(3, "c", false));
    private static final List<DrawnChoice> THREE_RIGHT = List.of(
            new DrawnChoice(1, "a", true),
            new DrawnChoice(2, "b", true),
            new DrawnChoice(3, "c", true),
            new DrawnChoice(4, "d", false),
            new DrawnChoice(5, "e", false));

    @Test
    void theRightChoiceGivesAllPoints() {
        assertPoints("2.00", QuestionKind.SINGLE, ONE_RIGHT, Given.of(2));
    }

    @Test
    void aWrongChoiceGivesNone() {
        assertPoints("0.00", QuestionKind.SINGLE, ONE_RIGHT, Given.of(3));
    }

    @Test
    void noAnswerGivesNone() {
        assertPoints("0.00", QuestionKind.SINGLE, ONE_RIGHT, Given.NOTHING);
        assertPoints("0.00", QuestionKind.MULTIPLE, THREE_RIGHT, Given.NOTHING);
        assertPoints("0.00", QuestionKind.SHORT_TEXT, ONE_RIGHT, Given.text("  "));
    }

    @Test
    void allRightChoicesGiveAllPoints() {
        assertPoints("2.00", QuestionKind.MULTIPLE, THREE_RIGHT, Given.of(1, 2, 3));
    }

    @Test
    void someRightChoicesGiveTheirShare() {
        assertPoints("1.33", QuestionKind.MULTIPLE, THREE_RIGHT, Given.of(1, 3));
    }

    @Test
    void aWrongChoiceTakesARightOneAway() {
        assertPoints("0.67", QuestionKind.MULTIPLE, THREE_RIGHT, Given.of(1, 2, 4));
    }

    @Test
    void moreWrongThanRightIsNotBelowZero() {
        assertPoints("0.00", QuestionKind.MULTIPLE, THREE_RIGHT, Given.of(1, 4, 5));
    }

    @Test
    void everythingPickedIsNotEverythingRight() {
        assertPoints("0.67", QuestionKind.MULTIPLE, THREE_RIGHT, Given.of(1, 2, 3, 4, 5));
    }

    @Test
    void aStatementIsTrueOrFalse() {
        List<DrawnChoice> statement = List.of(new DrawnChoice(1, "true", false), new DrawnChoice(2, "false", true));
        assertPoints("2.00", QuestionKind.TRUE_FALSE, statement, Given.of(2));
        assertPoints("0.00", QuestionKind.TRUE_FALSE, statement, Given.of(1));
    }

    @Test
    void aShortAnswerIsComparedWithoutCaseAccentsAndSpaces() {
        List<DrawnChoice> accepted = List.of(new DrawnChoice(1, "siaran pers", true), new DrawnChoice(2, "Café", true));
        assertPoints("2.00", QuestionKind.SHORT_TEXT, accepted, Given.text("  Siaran   PERS "));
        assertPoints("2.00", QuestionKind.SHORT_TEXT, accepted, Given.text("cafe"));
        assertPoints("0.00", QuestionKind.SHORT_TEXT, accepted, Given.text("pers"));
    }

    private static void assertPoints(String expected, QuestionKind kind, List<DrawnChoice> choices, Given given) {
        assertEquals(new BigDecimal(expected), QuestionScoring.points(kind, BigDecimal.valueOf(2), choices, given));
    }
}
