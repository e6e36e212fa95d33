package id.binahumas.quiz;

import java.math.BigDecimal;

/** A question as its author sees it in the list. */
public record QuestionRow(long id, QuestionKind kind, String text, BigDecimal points, long choices) {}
