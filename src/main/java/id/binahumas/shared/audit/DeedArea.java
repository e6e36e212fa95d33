package id.binahumas.shared.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where in the house a deed belongs, so that one of some hundred is found: by the first words of its code. */
public enum DeedArea {
    SIGNING_IN("account.login", "account.logout", "account.code", "account.device", "account.forgot"),
    ACCOUNTS("account", "token"),
    PEOPLE("person", "unit", "holiday"),
    OWN_DATA("profile", "correction", "erasure", "copy"),
    COURSES("course", "competency", "lesson", "quiz", "assignment"),
    RUNS("run", "block", "cohort", "session", "segment", "room"),
    GUESTS("session.link"),
    SEATS("booking", "pool", "reserve", "seats", "roster", "approval", "eligibility", "enrolment", "participant"),
    NOMINATIONS("nomination", "invitation"),
    RESULTS("attendance", "leave", "submission", "certificate", "issuer"),
    STAFF("staff"),
    SYSTEM("audit", "demo", "import", "invariants", "jobs", "mail");

    private static final Map<String, DeedArea> BY_START = Arrays.stream(values())
            .flatMap(area -> area.starts.stream().map(start -> Map.entry(start, area)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> starts;

    DeedArea(String... starts) {
        this.starts = List.of(starts);
    }

    /** The one whose words reach furthest into the code; none for a deed that nobody has placed. */
    static Optional<DeedArea> of(String action) {
        return BY_START.keySet().stream()
                .filter(start -> action.equals(start) || action.startsWith(start + "."))
                .max(Comparator.comparing((Function<String, Integer>) String::length))
                .map(BY_START::get);
    }
}
