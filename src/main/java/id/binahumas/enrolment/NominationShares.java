package id.binahumas.enrolment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the units have of a run and how many of each are in it, while the run is locked. A unit without a share is bound by the run's own rules only. */
final class NominationShares {

    private final Map<Long, NominationQuota> quotas;
    private final Map<Long, Long> there;
    private final LocalDate today;

    NominationShares(List<NominationQuota> quotas, Map<Long, Long> there, LocalDate today) {
        this.quotas = quotas.stream().collect(Collectors.toMap(NominationQuota::unitId, Function.identity()));
        this.there = new HashMap<>(there);
        this.today = today;
    }

    void require(Long unitId) {
        NominationQuota quota = quotas.get(unitId);
        if (quota != null) {
            quota.requireOpen(today);
            quota.requireRoom(there.getOrDefault(unitId, 0L));
        }
    }

    void count(Long unitId) {
        there.merge(unitId, 1L, Long::sum);
    }
}
