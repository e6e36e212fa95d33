package id.binahumas.shared.audit;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.AUDITOR;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.invariants.Invariants;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.time.Zones;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Door to the audit book, for reading only. */
@Service
public class AuditService {

    private static final int DAYS_LOOKED_THROUGH = 90;

    @Inject
    AuditRepository entries;

    @Inject
    AuditChain chain;

    @Inject
    AuditChainRepository places;

    @Inject
    Invariants invariants;

    @Inject
    SubjectNames people;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Newest first, from the one after the cursor. */
    @Allowed({ADMINISTRATOR, AUDITOR})
    public AuditPart page(AuditFilter filter, @Size(max = 60) String cursor, int size) {
        AuditQuery asked = asked(filter, cursor);
        if (isNobody(asked.by()) || isNobody(asked.about())) {
            return AuditPart.NONE;
        }

        List<AuditEntry> found = entries.found(asked, size + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? AuditCursor.of(shown.get(size - 1)).toString() : null;
        return new AuditPart(rows(shown), next);
    }

    /** How many there are; no more are counted than asked for. */
    @Allowed({ADMINISTRATOR, AUDITOR})
    public int count(AuditFilter filter, int most) {
        AuditQuery asked = asked(filter, null);
        return isNobody(asked.by()) || isNobody(asked.about()) ? 0 : entries.count(asked, most);
    }

    /** Asked once before entries leave the house as a sheet. */
    @Allowed({ADMINISTRATOR, AUDITOR})
    @Audited("audit.export")
    public void openExport(AuditFilter filter) {
        trail.about(filter.aboutId());
        trail.changed(
                null,
                AuditWords.kept(
                        filter.by(),
                        filter.about(),
                        filter.byId(),
                        filter.aboutId(),
                        filter.deed() == null ? null : Deeds.label(Languages.INDONESIAN, filter.deed()),
                        filter.from(),
                        filter.to(),
                        filter.address(),
                        filter.reason()));
    }

    /** Whom the link to this list names. */
    @Allowed({ADMINISTRATOR, AUDITOR})
    public String nameOf(long id) {
        return people.names(people.both(id)).values().stream().findFirst().orElseThrow(NotFound::new);
    }

    @Allowed({ADMINISTRATOR, AUDITOR})
    public ChainRow chain() {
        return new ChainRow(
                chain.head().orElse(null),
                places.countUnsealed(),
                invariants.result(AuditWhole.NAME).orElse(null));
    }

    /** Whether the entries up to this number still add up to what was written down elsewhere. */
    @Allowed({ADMINISTRATOR, AUDITOR})
    public KeptHead compare(long number, @Size(max = 64) String hash) {
        return places.hashAt(number)
                .map(now -> now.equalsIgnoreCase(hash) ? KeptHead.FITS : KeptHead.DIFFERS)
                .orElse(KeptHead.MISSING);
    }

    private AuditQuery asked(AuditFilter filter, String cursor) {
        return new AuditQuery(
                meant(filter.by(), filter.byId()),
                meant(filter.about(), filter.aboutId()),
                filter.deed(),
                filter.isSlow()
                        ? start(LocalDate.now(clock).minusDays(DAYS_LOOKED_THROUGH))
                        : filter.from() == null ? null : start(filter.from()),
                filter.to() == null ? null : start(filter.to().plusDays(1)),
                filter.address(),
                filter.reason() == null ? null : filter.reason().toLowerCase(Locale.ROOT),
                AuditCursor.read(cursor));
    }

    private Collection<Long> meant(String typed, Long id) {
        if (id != null) {
            return people.both(id);
        }
        return typed == null ? null : people.find(typed);
    }

    private static boolean isNobody(Collection<Long> ids) {
        return ids != null && ids.isEmpty();
    }

    private List<AuditRow> rows(List<AuditEntry> shown) {
        Map<Long, String> names = people.names(shown.stream()
                .flatMap(e -> Stream.concat(Stream.ofNullable(e.subjectId()), AuditWords.ids(e.details()).stream()))
                .collect(Collectors.toSet()));
        Locale locale = Languages.current();
        return shown.stream()
                .map(e -> new AuditRow(
                        e.id(),
                        e.happenedAt(),
                        e.accountId(),
                        e.actor(),
                        e.action(),
                        Deeds.label(locale, e.action()),
                        e.subjectId(),
                        names.get(e.subjectId()),
                        AuditWords.details(locale, e.details(), names),
                        AuditWords.shown(locale, e.stateBefore()),
                        AuditWords.shown(locale, e.stateAfter()),
                        e.reason(),
                        e.requestId(),
                        e.address(),
                        e.chainNumber()))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.HOME).toInstant();
    }
}
