package id.binahumas.bench;

import java.util.List;
import java.util.function.Function;
import us.abstracta.jmeter.javadsl.core.threadgroups.BaseThreadGroup.ThreadGroupChild;

/**
 * Something people do, as requests to the product. Each time it is done it takes the next row, so that it is done by many
 * people in turn; with cookies the client behaves as a browser that is new each time, else a row holds a session.
 */
record Journey(
        String name,
        Moodle moodle,
        String page,
        String pageCookies,
        boolean cookies,
        List<String> variables,
        List<List<String>> rows,
        Function<String, List<ThreadGroupChild>> steps) {

    /** How many clients warm it up: one of several requests comes round less often. */
    int weight() {
        return Math.min(3, steps.apply("").size());
    }

    /** What the same journey costs there, and the part of it that is the budget here. */
    record Moodle(double cpuSeconds, double part) {

        double budget() {
            return cpuSeconds / part;
        }
    }
}
