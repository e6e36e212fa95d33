package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;

/**
 * What an organiser decides about a pool: at most so many places, with the reason shown to everybody; at most so many by a
 * quota; at most so many of one unit. Nothing given means no limit, never zero.
 */
public record SeatCap(Integer places, Integer quota, Integer unitMax, String reason) {

    private static final int LONGEST_REASON = 500;

    public SeatCap {
        requirePositive(places);
        requirePositive(quota);
        requirePositive(unitMax);
        reason = reason == null || reason.isBlank() ? null : Texts.plain(reason, LONGEST_REASON);
    }

    public static SeatCap of(Integer places, String reason) {
        return new SeatCap(places, null, null, reason);
    }

    private static void requirePositive(Integer number) {
        if (number != null && number < 1) {
            throw new Refusal("capacity.positive");
        }
    }
}
