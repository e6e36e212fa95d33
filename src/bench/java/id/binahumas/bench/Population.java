package id.binahumas.bench;

import id.binahumas.shared.Ids;

/**
 * How many people and courses there are, and the ids they have: what is generated is counted from one, and an id is that
 * number behind a time that is past, so that the product's own ids never meet one.
 */
record Population(int people, int courses) {

    /** Who takes part in the measured run. */
    static final int ENROLLED = 1_000;

    static final int LESSONS = 20;
    static final int QUESTIONS = 20;
    static final int SEATS = 22;

    /** A generated number has room for so many; ids of one millisecond. */
    private static final long ROOM = 1L << 22;

    static final long BASE = Ids.next() / ROOM * ROOM - 3_600_000L * ROOM;

    static final long MEASURED_RUN = BASE + 1;
    static final long RACED_RUN = BASE + 2;
    static final long QUIZ_ITEM = BASE + LESSONS + 1;

    Population {
        if (people < 10 || people > 1_000_000 || courses < 200 || courses > 20_000) {
            throw new IllegalArgumentException(
                    "10 to 1,000,000 people and 200 to 20,000 courses: " + people + ", " + courses);
        }
    }

    int enrolled() {
        return Math.min(people, ENROLLED);
    }

    static String login(int person) {
        return "bench%07d".formatted(person);
    }

    /** Of a person's part in the measured run. */
    static long enrolment(int person) {
        return BASE + person;
    }

    static long lesson(int number) {
        return BASE + number;
    }

    static long module(int number) {
        return BASE + number;
    }
}
