package id.binahumas.shared.invariants;

import java.util.List;
import java.util.function.Function;

/** What a check found: how many violations, and the first of them to look at. */
public record Finding(long violations, List<Example> examples) {

    /** No question asks for more rows than this; so many are not counted any further. */
    public static final int MOST = 10_000;

    private static final int SHOWN = 20;

    public Finding {
        examples = List.copyOf(examples);
    }

    public static <T> Finding of(List<T> violations, Function<T, Example> shown) {
        return new Finding(
                violations.size(), violations.stream().limit(SHOWN).map(shown).toList());
    }

    public static Finding of(List<Example> violations) {
        return of(violations, Function.identity());
    }
}
