package id.binahumas.shared.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that all features hold about a person, in a fixed order. */
@ApplicationScoped
public class PersonalHoldings {

    private static final List<String> ORDER = List.of(
            "person",
            "posts",
            "duties",
            "account",
            "roles",
            "tokens",
            "devices",
            "merges",
            "enrolments",
            "bookings",
            "results",
            "lessons",
            "attempts",
            "answers",
            "submissions",
            "gradings",
            "presences",
            "checkIns",
            "stays",
            "leaves",
            "calendars",
            "invitations",
            "sessions",
            "certificates",
            "corrections",
            "erasures",
            "mailChanges",
            "refusals",
            "imports",
            "mails",
            "audit");

    @Inject
    @Any
    Instance<PersonalData> parts;

    public List<PersonalTable> tables(DataOwner owner) {
        return parts.stream()
                .flatMap(part -> all(owner)
                        .flatMap(o -> part.tables(o).stream())
                        .collect(Collectors.toMap(
                                PersonalTable::name, Function.identity(), PersonalTable::and, LinkedHashMap::new))
                        .values()
                        .stream())
                .sorted(Comparator.comparingInt(table -> ORDER.indexOf(table.name())))
                .toList();
    }

    public List<PersonalCount> counts(DataOwner owner) {
        return parts.stream()
                .flatMap(part -> all(owner)
                        .flatMap(o -> part.counts(o).stream())
                        .collect(Collectors.toMap(
                                PersonalCount::name, Function.identity(), PersonalCount::and, LinkedHashMap::new))
                        .values()
                        .stream())
                .sorted(Comparator.comparingInt(count -> ORDER.indexOf(count.name())))
                .toList();
    }

    public List<PersonalFile> files(DataOwner owner) {
        return parts.stream()
                .flatMap(part -> all(owner).flatMap(o -> part.files(o).stream()))
                .sorted(Comparator.comparing(PersonalFile::path))
                .toList();
    }

    private static Stream<DataOwner> all(DataOwner owner) {
        return Stream.concat(Stream.of(owner), owner.merged().stream());
    }
}
