package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusRow;
import id.binahumas.schedule.SessionKind;
import id.binahumas.schedule.SessionRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items done, minutes attended, weighted score: all three, or not completed. */
class CompletionRulesTest {

    private static final Instant NOW = Instant.parse("2025-10-21T01:00:00Z");
    private static final long ONLINE = 101;
    private static final long CLASSROOM = 102;

    private final SyllabusRow module = new SyllabusRow(1, 1, ItemKind.MODULE, "Modul", true, 0);
    private final SyllabusRow quiz = new SyllabusRow(2, 1, ItemKind.QUIZ, "Kuis", true, 40);
    private final SyllabusRow task = new SyllabusRow(3, 2, ItemKind.ASSIGNMENT, "Tugas", true, 60);
    private final SyllabusRow extra = new SyllabusRow(4, 2, ItemKind.MODULE, "Bacaan", false, 0);

    @Test
    void everythingDoneCompletes() {
        assertTrue(rules(
                        passed(module, null),
                        passed(quiz, "8"),
                        passed(task, "9"),
                        attended(ONLINE, 100),
                        attended(CLASSROOM, 200))
                .completed());
    }

    @Test
    void aRequiredItemMissingDoesNot() {
        assertFalse(rules(passed(quiz, "10"), passed(task, "10"), attended(ONLINE, 100), attended(CLASSROOM, 200))
                .completed());
    }

    @Test
    void anItemNotYetPassedDoesNot() {
        assertFalse(rules(
                        passed(module, null),
                        result(quiz, "9", Outcome.NOT_YET),
                        passed(task, "10"),
                        attended(ONLINE, 100),
                        attended(CLASSROOM, 200))
                .completed());
    }

    @Test
    void anOptionalItemIsNotMissed() {
        assertFalse(extra.required());
        assertTrue(rules(
                        passed(module, null),
                        passed(quiz, "10"),
                        passed(task, "10"),
                        attended(ONLINE, 100),
                        attended(CLASSROOM, 200))
                .completed());
    }

    @Test
    void attendanceCountsMinutesOverTheWholeRun() {
        ItemResult[] items = {passed(module, null), passed(quiz, "10"), passed(task, "10")};
        assertTrue(rules(with(items, attended(ONLINE, 70), attended(CLASSROOM, 200)))
                .completed());
        assertFalse(rules(with(items, attended(ONLINE, 69), attended(CLASSROOM, 200)))
                .completed());
    }

    @Test
    void attendanceIsNeverRoundedUp() {
        assertFalse(new CompletionRules(
                        90, 70, List.of(), List.of(session(1, ONLINE, 1000)), List.of(attended(ONLINE, 899)))
                .completed());
    }

    @Test
    void theScoreIsTheWeightedMeanInPercent() {
        assertEquals(
                new BigDecimal("86.00"),
                rules(passed(quiz, "8"), passed(task, "9")).score());
    }

    @Test
    void whatIsNotDoneCountsZero() {
        assertEquals(new BigDecimal("32.00"), rules(passed(quiz, "8")).score());
    }

    @Test
    void withoutWeightsThereIsNoScoreAndNoMark() {
        CompletionRules rules = new CompletionRules(90, 70, List.of(module), List.of(), List.of(passed(module, null)));
        assertNull(rules.score());
        assertTrue(rules.completed());
    }

    @Test
    void aScoreBelowTheMarkDoesNotComplete() {
        ItemResult[] rest = {passed(module, null), attended(ONLINE, 100), attended(CLASSROOM, 200)};
        assertTrue(rules(with(rest, passed(quiz, "7"), passed(task, "7"))).completed());
        assertFalse(rules(with(rest, passed(quiz, "7"), passed(task, "6.9"))).completed());
    }

    private CompletionRules rules(ItemResult... results) {
        return new CompletionRules(
                90,
                70,
                List.of(module, quiz, task, extra),
                List.of(session(1, ONLINE, 100), session(2, CLASSROOM, 200), session(3, CLASSROOM, 0)),
                List.of(results));
    }

    private static ItemResult[] with(ItemResult[] some, ItemResult... more) {
        ItemResult[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static SessionRow session(long id, long block, int minutes) {
        return new SessionRow(
                id,
                9,
                block,
                minutes == 0 ? SessionKind.CEREMONY : SessionKind.TEACHING,
                "Sesi",
                NOW,
                NOW.plusSeconds(60),
                minutes,
                null,
                null,
                true,
                null,
                null);
    }

    private static ItemResult passed(SyllabusRow item, String outOfTen) {
        return result(item, outOfTen, Outcome.PASSED);
    }

    private static ItemResult result(SyllabusRow item, String outOfTen, Outcome outcome) {
        BigDecimal score = outOfTen == null ? null : new BigDecimal(outOfTen);
        BigDecimal maximum = outOfTen == null ? null : BigDecimal.TEN;
        return new ItemResult(new ItemOutcome(
                7, ResultKind.of(item.kind()), item.id(), score, maximum, outcome, NOW, "test:" + item.id()));
    }

    private static ItemResult attended(long block, int minutes) {
        return new ItemResult(new ItemOutcome(
                7,
                ResultKind.ATTENDANCE,
                block,
                BigDecimal.valueOf(minutes),
                null,
                Outcome.IN_PROGRESS,
                NOW,
                "attendance:" + block));
    }
}
