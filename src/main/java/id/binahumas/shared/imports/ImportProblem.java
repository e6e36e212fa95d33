package id.binahumas.shared.imports;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said about a line, most often what is wrong with it: the key of the sentence that says so, with what it speaks of. */
public record ImportProblem(String key, List<String> args) {

    private static final String NEXT = "\u001e";

    public ImportProblem {
        args = List.copyOf(args);
    }

    public static ImportProblem of(String key, Object... args) {
        return new ImportProblem(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    /** What a door would answer, in the third person where it has such words; parts of the sentence stay in the language of the house. */
    public static ImportProblem of(Refusal refusal) {
        return new ImportProblem(
                Messages.ofAnother(refusal.key()),
                Arrays.stream(refusal.args())
                        .map(arg -> Messages.shown(Languages.INDONESIAN, arg))
                        .toList());
    }

    public String sentence(Locale locale) {
        return Messages.text(
                locale, key, args.stream().map(ImportProblem::shown).toArray());
    }

    /** A day is shown as one reads days; what was typed like one and is none, as it was typed. */
    private static Object shown(String arg) {
        if (!arg.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return arg;
        }
        try {
            return LocalDate.parse(arg);
        } catch (DateTimeParseException e) {
            return arg;
        }
    }

    public static String write(List<ImportProblem> problems) {
        return problems.isEmpty()
                ? null
                : problems.stream()
                        .map(p -> Cells.join(
                                Stream.concat(Stream.of(p.key), p.args.stream()).toList()))
                        .collect(Collectors.joining(NEXT));
    }

    public static List<ImportProblem> read(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(NEXT))
                        .map(Cells::split)
                        .map(parts -> new ImportProblem(parts.get(0), parts.subList(1, parts.size())))
                        .toList();
    }
}
