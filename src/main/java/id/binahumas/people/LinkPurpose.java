package id.binahumas.people;

import java.time.Duration;

/** What a one-time link is for, and how long it lives: it opens an account, or lets a forgotten password be replaced. */
enum LinkPurpose {
    OPENING(Duration.ofDays(7)),
    RESET(Duration.ofMinutes(60));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
