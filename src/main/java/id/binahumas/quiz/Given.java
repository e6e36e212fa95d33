package id.binahumas.quiz;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody answered: numbers of choices, or words. Nothing at all is an answer taken back. */
public record Given(Set<Integer> choices, String text) {

    static final int LONGEST_TEXT = 1000;
    public static final Given NOTHING = new Given(Set.of(), null);

    public Given {
        choices = Set.copyOf(choices);
    }

    public static Given of(Integer... choices) {
        return new Given(Set.of(choices), null);
    }

    public static Given text(String text) {
        String plain = Texts.plain(text, Integer.MAX_VALUE);
        if (plain != null && plain.length() > LONGEST_TEXT) {
            throw new Refusal("quiz.answer.long", LONGEST_TEXT);
        }
        return new Given(Set.of(), plain);
    }

    /** As it came from a browser: only what this kind of question can be answered with. */
    static Given fitting(QuestionKind kind, int offered, Collection<Integer> picked, String typed) {
        if (!kind.isPicked()) {
            return text(typed);
        }
        Set<Integer> numbers = new TreeSet<>(picked == null ? List.of() : picked);
        boolean strange = numbers.stream().anyMatch(n -> n < 1 || n > offered);
        if (strange || kind != QuestionKind.MULTIPLE && numbers.size() > 1) {
            throw new Refusal("quiz.answer.strange");
        }
        return new Given(numbers, null);
    }

    /** How it is kept in one column. */
    String stored(QuestionKind kind) {
        if (isNothing()) {
            return null;
        }
        return kind.isPicked() ? choices.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")) : text;
    }

    static Given read(QuestionKind kind, String stored) {
        if (stored == null) {
            return NOTHING;
        }
        return kind.isPicked()
                ? new Given(
                        Arrays.stream(stored.split(",")).map(Integer::valueOf).collect(Collectors.toSet()), null)
                : new Given(Set.of(), stored);
    }

    public boolean isNothing() {
        return choices.isEmpty() && text == null;
    }
}
