package id.binahumas.quiz;

import java.time.Instant;

/** The acknowledgement of an answer: it is in the database. Without {@code taken} a newer one was there already, with this sequence. */
public record AnswerReceipt(int no, boolean taken, long sequence, Instant savedAt, Long left) {}
