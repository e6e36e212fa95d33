package id.binahumas.people;

import java.util.Comparator;

/** A word that was typed, or the start of a NIP, and how many have it: counted up to where it is common. */
record PersonClue(String start, int names) {

    /** So many are looked at one by one; of what more have the names are read in a row. */
    static final int COMMON = 2_000;

    /** Of those that all are common the longest. */
    static final Comparator<PersonClue> RAREST =
            Comparator.comparingInt(PersonClue::names).thenComparing(clue -> -clue.start.length());

    boolean isRare() {
        return names < COMMON;
    }

    boolean isInNoName() {
        return names == 0;
    }
}
