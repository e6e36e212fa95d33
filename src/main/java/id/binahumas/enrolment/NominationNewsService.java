package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.people.Account;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door to what units do not know yet of the people they named: who may not take part, moved up, lost the place. */
@Service
@RetriesContention
public class NominationNewsService {

    @Inject
    NominationRepository nominations;

    @Inject
    RunService runs;

    @Inject
    UnitHeads heads;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    Event<NomineesChanged> changed;

    /** Letters with news. */
    @Allowed(SYSTEM)
    public List<Long> due() {
        return nominations.withNews(LocalDate.now(clock));
    }

    /** Tells it once: whoever writes does so in the same transaction. */
    @Allowed(SYSTEM)
    @Audited("nomination.tell")
    public void tell(long nominationId) {
        List<Nominee> news = nominations.news(nominationId);
        if (news.isEmpty()) {
            return;
        }
        Map<Long, Nominee> heard = news.stream().collect(Collectors.toMap(Nominee::id, Function.identity()));
        List<NomineeRow> rows = nominations.nominees(nominationId, LocalDate.now(clock)).stream()
                .filter(row -> heard.containsKey(row.id()))
                .toList();
        for (NomineeRow row : rows) {
            BookingStatus before = heard.get(row.id()).tell(row.outcome());
            trail.alsoAbout(row.personId(), before, row.outcome());
        }
        changed.fire(new NomineesChanged(nominationId, rows));
    }

    /** Who is told. */
    @Allowed(SYSTEM)
    public List<Account> readers(long nominationId) {
        return heads.of(find(nominationId).unitId(), account -> true);
    }

    /** The run the letter is for. */
    @Allowed(SYSTEM)
    public RunRow run(long nominationId) {
        return runs.row(find(nominationId).runId());
    }

    private Nomination find(long nominationId) {
        return nominations.nomination(nominationId).orElseThrow(NotFound::new);
    }
}
