package id.binahumas.shared.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** All that all features hold about a person, in a fixed order. */
@ApplicationScoped
public class PersonalHoldings {

    private static final List<String> ORDER = List.of(
            "person",
            "posts",
            "duties",
            "account",
            "roles",
            "enrolments",
            "bookings",
            "results",
            "lessons",
            "attempts",
            "answers",
            "submissions",
            "gradings",
            "presences",
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
                .flatMap(part -> part.tables(owner).stream())
                .sorted(Comparator.comparingInt(table -> ORDER.indexOf(table.name())))
                .toList();
    }

    public List<PersonalCount> counts(DataOwner owner) {
        return parts.stream()
                .flatMap(part -> part.counts(owner).stream())
                .sorted(Comparator.comparingInt(count -> ORDER.indexOf(count.name())))
                .toList();
    }

    public List<PersonalFile> files(DataOwner owner) {
        return parts.stream()
                .flatMap(part -> part.files(owner).stream())
                .sorted(Comparator.comparing(PersonalFile::path))
                .toList();
    }
}
