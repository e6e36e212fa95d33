package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.SIGNATORY;
import static id.binahumas.shared.security.Role.SIGNED_IN;
import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Door to standing in: the holder of a role, or an administrator, names who holds it for some days, and that person is told. */
@Service
public class DelegationService {

    private static final int MOST_FOUND = 10;

    @Inject
    AccountRepository accounts;

    @Inject
    PersonRepository people;

    @Inject
    PersonSearchRepository search;

    @Inject
    UnitService units;

    @Inject
    AccountMails mails;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Who may be meant, by name: of the people of the caller's own units, to an administrator of all. */
    @Allowed({ADMINISTRATOR, SUPERIOR, SIGNATORY, UNIT_COORDINATOR})
    @Audited("account.delegate.find")
    public List<DelegateRow> candidates(@Size(max = 200) String typed) {
        PersonQuery query = PersonQuery.of(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        Set<Long> scope = scope();
        PersonFound found = callers.current().has(ADMINISTRATOR)
                ? search.everywhere(query, today(), MOST_FOUND)
                : search.within(scope, query, today(), MOST_FOUND);
        return rows(found.ids().stream().limit(MOST_FOUND).toList(), scope);
    }

    /** One of these. */
    @Allowed({ADMINISTRATOR, SUPERIOR, SIGNATORY, UNIT_COORDINATOR})
    public DelegateRow candidate(long personId) {
        Set<Long> scope = scope();
        requireSeen(personId, scope);
        return rows(List.of(personId), scope).get(0);
    }

    /** Somebody who is missing or away is stood in for, for some days, by somebody of any unit who is called as one signs in. */
    @Allowed({ADMINISTRATOR, SUPERIOR, SIGNATORY, UNIT_COORDINATOR})
    @Audited("account.delegate")
    public RoleAssignment delegate(
            long assignmentId,
            @NotBlank @Size(max = 200) String login,
            @Valid Delegation given,
            @NotBlank @Size(max = 1000) String reason) {
        RoleAssignment held = heldOrAny(assignmentId);
        return delegate(
                held, accounts.byAnyName(login).orElseThrow(() -> new Refusal("account.delegate.unknown")), given);
    }

    /** The same by somebody who was found by name. */
    @Allowed({ADMINISTRATOR, SUPERIOR, SIGNATORY, UNIT_COORDINATOR})
    @Audited("account.delegate")
    public RoleAssignment delegateTo(
            long assignmentId, long personId, @Valid Delegation given, @NotBlank @Size(max = 1000) String reason) {
        RoleAssignment held = heldOrAny(assignmentId);
        requireSeen(personId, scope());
        return delegate(
                held, accounts.byPerson(personId).orElseThrow(() -> new Refusal("account.delegate.unknown")), given);
    }

    private RoleAssignment delegate(RoleAssignment held, Account delegate, Delegation given) {
        if (!delegate.active() || !isSomebodys(delegate)) {
            throw new Refusal("account.delegate.unknown");
        }
        LocalDate to = given.lastDay().plusDays(1);
        boolean twice = accounts.actingFor(held.id()).stream()
                .anyMatch(r -> r.validFrom().isBefore(to) && given.from().isBefore(r.validTo()));
        if (twice) {
            throw new Refusal("account.delegate.twice");
        }
        if (given.from().isBefore(today())) {
            throw new Refusal("account.delegate.past");
        }
        RoleAssignment delegated =
                held.heldBy(delegate.id(), given, callers.current().accountId());
        accounts.add(delegated);
        Locale locale = Languages.of(delegate.locale());
        mails.send(
                delegate,
                "delegated",
                "delegated-" + delegated.id(),
                holder(held),
                wording(delegated, locale),
                Dates.day(given.from(), locale),
                Dates.day(given.lastDay(), locale),
                given.decree(),
                Settings.address());
        tell(
                "account.delegate",
                held,
                delegated,
                wording(delegated, Languages.INDONESIAN) + ", " + given.decree() + ", "
                        + Dates.day(given.from(), Languages.INDONESIAN) + "–"
                        + Dates.day(given.lastDay(), Languages.INDONESIAN));
        return delegated;
    }

    /** Before its last day; the days it was held stay on record. */
    @Allowed({ADMINISTRATOR, SUPERIOR, SIGNATORY, UNIT_COORDINATOR})
    @Audited("account.delegate.end")
    public void end(long delegatedId, @NotBlank @Size(max = 1000) String reason) {
        RoleAssignment delegated = accounts.assignment(delegatedId)
                .filter(r -> r.actingForId() != null)
                .orElseThrow(NotFound::new);
        RoleAssignment held = heldOrAny(delegated.actingForId());
        delegated.end(today());
        Account delegate = account(delegated);
        mails.send(
                delegate,
                "delegationEnded",
                "delegationEnded-" + delegated.id(),
                holder(held),
                wording(delegated, Languages.of(delegate.locale())));
        tell("account.delegate.end", held, delegated, null);
    }

    /** What the caller holds today for somebody else. */
    @Allowed(SIGNED_IN)
    public List<HeldRoleRow> mine() {
        LocalDate today = today();
        long own = callers.current().accountId();
        return accounts.held(own, today).stream()
                .filter(r -> r.accountId() == own && r.acting() != null)
                .filter(r -> !r.from().isAfter(today) && !r.isOver(today))
                .toList();
    }

    /** The entry is about who stands in, and names for whom; whose role somebody else gave away has one about that. */
    private void tell(String deed, RoleAssignment held, RoleAssignment delegated, String what) {
        trail.about(delegated.accountId());
        String name = mails.called(account(delegated));
        String after = what == null ? name : name + ": " + what;
        trail.changed(holder(held), after);
        if (callers.current().accountId() != held.accountId()) {
            trail.record(deed, held.accountId(), after);
        }
    }

    private String holder(RoleAssignment held) {
        return mails.called(account(held));
    }

    private Account account(RoleAssignment assignment) {
        return accounts.byId(assignment.accountId()).orElseThrow(NotFound::new);
    }

    /** "Plh. Atasan langsung – Dinas Kominfo". */
    private String wording(RoleAssignment delegated, Locale locale) {
        String role = Acting.before(delegated.acting(), Messages.label(locale, delegated.role()));
        return delegated.scopeKind() != ScopeKind.UNIT || delegated.scopeId() == null
                ? role
                : Messages.text(
                        locale,
                        "delegation.scope",
                        role,
                        units.row(delegated.scopeId(), today()).name());
    }

    /** Somebody of one's own units; an administrator sees all. */
    private void requireSeen(long personId, Set<Long> scope) {
        boolean seen = callers.current().has(ADMINISTRATOR)
                ? people.byId(personId).filter(Person::counts).isPresent()
                : !scope.isEmpty() && people.isIn(scope, personId, today());
        if (!seen) {
            throw new NotFound();
        }
    }

    /** The units of the roles that can be stood in for, with all below them. */
    private Set<Long> scope() {
        Caller caller = callers.current();
        if (caller.has(ADMINISTRATOR)) {
            return Set.of();
        }
        Set<Long> named = new HashSet<>();
        for (Role role : List.of(SUPERIOR, SIGNATORY, UNIT_COORDINATOR)) {
            named.addAll(caller.scopeIds(role, ScopeKind.UNIT));
        }
        return named.isEmpty() ? Set.of() : units.below(named, today());
    }

    private List<DelegateRow> rows(List<Long> ids, Set<Long> scope) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<Long> open = Set.copyOf(accounts.peopleWithOpenAccount(ids));
        return search.rows(ids, scope, today()).stream()
                .map(row -> new DelegateRow(row, open.contains(row.id())))
                .toList();
    }

    private boolean isSomebodys(Account account) {
        return account.personId() == null
                || people.byId(account.personId()).filter(Person::counts).isPresent();
    }

    /** One's own role, or to an administrator any. */
    private RoleAssignment heldOrAny(long assignmentId) {
        boolean any = callers.current().has(ADMINISTRATOR);
        return accounts.assignment(assignmentId)
                .filter(r -> any || r.accountId() == callers.current().accountId())
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
