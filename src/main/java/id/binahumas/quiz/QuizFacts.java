package id.binahumas.quiz;

import java.math.BigDecimal;

/** A quiz with the names around it and the size of it. */
public record QuizFacts(Quiz quiz, String courseTitle, String title, long questions, BigDecimal points) {

    /** A sum is null when there is nothing to add. */
    public QuizFacts {
        points = points == null ? BigDecimal.ZERO : points;
    }
}
