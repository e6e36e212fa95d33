package id.binahumas.assignment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CriterionTest {

    private static final String FOUR = "Kurang\nCukup\nBaik\nSangat baik";
    private static final BigDecimal QUARTER = BigDecimal.valueOf(25);

    private final Assignment assignment = new Assignment(1, new AssignmentDetails("Tulis berita", 70, 2, false));

    @Test
    void bareLevelsShareThePointsEvenly() {
        assertEquals(
                List.of("6.25", "12.5", "18.75", "25"),
                Level.read(FOUR, QUARTER).stream().map(Level::value).toList());
    }

    @Test
    void aLevelMayNameItsPoints() {
        List<Level> levels = Level.read("Belum = 0\nBaik = 18,75\nSangat baik = 25", QUARTER);
        assertEquals(
                List.of("0", "18.75", "25"), levels.stream().map(Level::value).toList());
        assertEquals("Baik", levels.get(1).name());
    }

    @Test
    void levelsThatMakeNoSenseAreRefusedInWords() {
        assertRefused("criterion.levels.count", () -> Level.read("Baik", QUARTER));
        assertRefused("criterion.levels.order", () -> Level.read("Baik = 20\nCukup = 10", QUARTER));
        assertRefused("criterion.levels.line", () -> Level.read("Cukup = sepuluh\nBaik", QUARTER));
        assertRefused("criterion.levels.line", () -> Level.read("Cukup = 1\nBaik = 26", QUARTER));
    }

    @Test
    void withoutLevelsAnyPointsUpToTheMaximumAreFine() {
        Criterion criterion = criterion(null);
        assertDoesNotThrow(() -> criterion.require(new BigDecimal("17.5")));
        assertRefused("criterion.points", () -> criterion.require(new BigDecimal("25.01")));
        assertRefused("criterion.points", () -> criterion.require(BigDecimal.ONE.negate()));
    }

    @Test
    void withLevelsOnlyTheirsAreFine() {
        Criterion criterion = criterion(FOUR);
        assertDoesNotThrow(() -> criterion.require(new BigDecimal("18.75")));
        assertRefused("criterion.level", () -> criterion.require(new BigDecimal("18.74")));
    }

    @Test
    void otherWordsWeighTheSame() {
        Criterion criterion = criterion(FOUR);
        assertTrue(criterion.weighsLike(new CriterionDetails("Lain", "x", QUARTER, "A\nB\nC\nD")));
        assertFalse(criterion.weighsLike(new CriterionDetails("Lain", "x", QUARTER, "A\nB\nC")));
        assertFalse(criterion.weighsLike(new CriterionDetails("Lain", "x", BigDecimal.TEN, FOUR)));
    }

    @Test
    void aJudgementNeedsEveryCriterion() {
        Criterion first = criterion(null);
        Criterion second = criterion(FOUR);
        Grading grading = new Grading(1, 2, "Ratna", Instant.EPOCH);
        grading.keep(assignment, marks(new Assessment.Point(first.id(), BigDecimal.TEN, null)), Instant.EPOCH);
        assertRefused("grading.incomplete", () -> grading.issue(assignment, 1, Instant.EPOCH));
        grading.keep(
                assignment,
                marks(new Assessment.Point(second.id(), new BigDecimal("12.5"), "Judulnya")),
                Instant.EPOCH);
        grading.issue(assignment, 1, Instant.EPOCH);
        assertEquals(0, grading.score().compareTo(new BigDecimal("22.5")));
        assertEquals(0, grading.maximum().compareTo(new BigDecimal("50")));
        assertRefused("data.changed", () -> grading.keep(assignment, marks(), Instant.EPOCH));
    }

    private Criterion criterion(String levels) {
        return assignment.addCriterion(new CriterionDetails("Judul", null, QUARTER, levels));
    }

    private static Assessment marks(Assessment.Point... points) {
        return new Assessment("Bagus", List.of(points));
    }

    private static void assertRefused(String key, Executable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed).key());
    }
}
