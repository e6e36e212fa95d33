package id.binahumas.shared.invariants;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.AUDITOR;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door to what was found when the data were last checked. */
@Service
public class InvariantService {

    @Inject
    Invariants invariants;

    @Inject
    InvariantRepository results;

    @Inject
    Jobs jobs;

    /** Every invariant, the broken ones first. */
    @Allowed({ADMINISTRATOR, AUDITOR})
    public List<InvariantRow> rows() {
        Map<String, InvariantResult> known =
                results.all().stream().collect(Collectors.toMap(InvariantResult::name, Function.identity()));
        return invariants.all().stream()
                .map(i -> known.containsKey(i.name())
                        ? InvariantRow.of(known.get(i.name()))
                        : InvariantRow.unchecked(i.name()))
                .sorted(Comparator.comparing((InvariantRow row) -> !row.broken())
                        .thenComparing(row -> !row.unclear()))
                .toList();
    }

    /** Checks them all soon; one check at a time is enough. */
    @Allowed(ADMINISTRATOR)
    @Audited("invariants.check")
    public void checkNow() {
        if (jobs.progressOf(Invariants.KIND).isEmpty()) {
            jobs.enqueue(Invariants.KIND, "now-" + Ids.next(), null);
        }
    }

    /** How far the check is, in percent, while one is under way. */
    @Allowed({ADMINISTRATOR, AUDITOR})
    public OptionalInt progress() {
        return jobs.progressOf(Invariants.KIND);
    }
}
