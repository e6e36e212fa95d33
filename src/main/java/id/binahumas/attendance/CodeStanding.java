package id.binahumas.attendance;

/** What a code is worth at this moment: it stands on the screen or just did, it did earlier, or it never did. */
enum CodeStanding {
    VALID,
    EXPIRED,
    WRONG
}
