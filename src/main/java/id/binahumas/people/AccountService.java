package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.SIGNED_IN;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.OpenSessions;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Door to accounts: who gets one, how it is opened, what it may do. */
@Service
public class AccountService {

    @Inject
    AccountRepository accounts;

    @Inject
    PersonService registry;

    @Inject
    UnitService units;

    @Inject
    AccountMails mails;

    @Inject
    KnownDeviceRepository devices;

    @Inject
    OpenSessions open;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** An account that nobody can use yet; an invitation opens it. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("account.create")
    public Account create(String login, Long personId, String locale) {
        if (accounts.byLogin(login).isPresent()) {
            throw new Refusal("account.login.taken", login);
        }
        if (personId != null && accounts.byPerson(personId).isPresent()) {
            throw new Refusal("account.person.taken");
        }
        Account account = new Account(login, personId, locale, clock.instant());
        accounts.add(account);
        return account;
    }

    /** An account that is open from the start, for the demo: many of them share one hash, which costs half a second. */
    @Allowed(SYSTEM)
    @Audited("account.create")
    public Account createOpen(String login, Long personId, String locale, String passwordHash) {
        Account account = create(login, personId, locale);
        account.open(passwordHash);
        return account;
    }

    /** A new password for all demo accounts that still share the one of this login; false when there is no such account yet. */
    @Allowed(SYSTEM)
    @Audited("account.demo-password")
    public boolean renewDemoPassword(String login, String passwordHash) {
        Optional<Account> known = accounts.byLogin(login);
        known.ifPresent(account -> accounts.replaceHash(account.passwordHash(), passwordHash));
        return known.isPresent();
    }

    /** Makes a one-time link, which ends older ones, mails it when there is an address, and returns it for handing over in person. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("account.invite")
    public String invite(long accountId) {
        Account account = find(accountId);
        if (!account.awaitsPassword()) {
            throw new Refusal("account.open.already");
        }
        if (!isSomebodys(account)) {
            throw new Refusal("account.merged");
        }
        String secret = Ids.code(ActivationToken.SECRET_LENGTH);
        accounts.endTokens(accountId, clock.instant());
        ActivationToken token = new ActivationToken(accountId, LinkPurpose.OPENING, secret, clock.instant());
        accounts.add(token);
        String link = ActivationToken.address(secret);
        mails.send(
                account,
                account.state() == AccountState.INVITED ? "activate" : "renew",
                "activation-" + token.id(),
                link,
                LinkPurpose.OPENING.life().toDays());
        return link;
    }

    /** For somebody who forgot the password: the old one ends at once, a one-time link sets the new one. */
    @Allowed(ADMINISTRATOR)
    @Audited("account.renew")
    public String renew(long accountId) {
        anothers(accountId).close(clock.instant());
        return invite(accountId);
    }

    /** Whose link this is; a used or expired one is refused. */
    @Allowed(ANYONE)
    public Account behind(String secret) {
        ActivationToken token = token(secret);
        token.requireUsable(clock.instant());
        return find(token.accountId());
    }

    /** Sets the password and uses the link up, with all others; of two who try at once, its version lets one through. */
    @Allowed(ANYONE)
    @Audited("account.activate")
    public Account activate(String secret, String passwordHash) {
        ActivationToken token = token(secret);
        token.use(clock.instant());
        Account account = find(token.accountId());
        if (!token.opens(account)) {
            throw new Refusal("activate.used");
        }
        accounts.endTokens(account.id(), clock.instant());
        setPassword(account, passwordHash, token.purpose() == LinkPurpose.RESET);
        return account;
    }

    /** For one's own account, by whoever showed the current password. Returns the new stamp, which ends other sessions. */
    @Allowed(SIGNED_IN)
    @Audited("account.password")
    public String changePassword(String currentHash, String changedHash) {
        Account account = find(callers.current().accountId());
        if (!currentHash.equals(account.passwordHash())) {
            throw new Refusal("data.changed");
        }
        setPassword(account, changedHash, true);
        return account.stamp();
    }

    /** Sessions end with the old password, and no device is known any more. */
    private void setPassword(Account account, String hash, boolean tell) {
        account.open(hash);
        devices.removeAll(account.id());
        if (tell) {
            mails.send(account, "password", "password-" + account.id() + "-" + account.stamp());
        }
    }

    /** An administrator fears that somebody else knows the password, and says why: nothing else opens until it is changed. */
    @Allowed(ADMINISTRATOR)
    @Audited("account.demand-password")
    public void demandNewPassword(long accountId, @NotBlank @Size(max = 1000) String reason) {
        Account account = anothers(accountId);
        if (!account.active()) {
            throw new Refusal("account.closed");
        }
        account.demandNewPassword();
    }

    /** Ends all sessions of whoever asks. Returns the new stamp, with which this one goes on. */
    @Allowed(SIGNED_IN)
    @Audited("account.sessions")
    public String endSessions() {
        Account account = find(callers.current().accountId());
        account.endSessions();
        devices.removeAll(account.id());
        return account.stamp();
    }

    /** Ends one session of whoever asks, somewhere else. */
    @Allowed(SIGNED_IN)
    @Audited("account.session.end")
    public void endSession(long number) {
        if (!open.end(callers.current().accountId(), number)) {
            throw new NotFound();
        }
    }

    /** An administrator gives a role and says why; roles in one run are given by those who hold it. */
    @Allowed(ADMINISTRATOR)
    @Audited("account.assign")
    public RoleAssignment assign(
            long accountId,
            Role role,
            ScopeKind scopeKind,
            Long scopeId,
            LocalDate from,
            LocalDate to,
            @NotBlank @Size(max = 1000) String reason) {
        if (scopeKind == ScopeKind.RUN) {
            throw new Refusal("account.role.run");
        }
        if (scopeKind == ScopeKind.UNIT && scopeId != null) {
            units.row(scopeId, LocalDate.now(clock));
        }
        return assign(accountId, role, scopeKind, scopeId, from, to);
    }

    /** For doors of higher floors, which have checked who asks. */
    @Allowed(SYSTEM)
    @Audited("account.assign")
    public RoleAssignment assign(
            long accountId, Role role, ScopeKind scopeKind, Long scopeId, LocalDate from, LocalDate to) {
        RoleAssignment assignment = new RoleAssignment(find(accountId).id(), role, scopeKind, scopeId, from, to);
        accounts.add(assignment);
        return assignment;
    }

    /** Who holds a role for one unit or run today; for doors of higher floors, which have checked who asks. */
    @Allowed(SYSTEM)
    public List<AssignedRow> assigned(Role role, ScopeKind scopeKind, long scopeId) {
        return accounts.assigned(role, scopeKind, scopeId, LocalDate.now(clock));
    }

    /** By login, NIP or mail address, as one signs in; for doors of higher floors. */
    @Allowed(SYSTEM)
    public Optional<Account> byAnyName(String typed) {
        return accounts.byAnyName(typed);
    }

    /** An administrator takes a role back and says why; nobody locks himself out. */
    @Allowed(ADMINISTRATOR)
    @Audited("account.withdraw")
    public void withdraw(long assignmentId, @NotBlank @Size(max = 1000) String reason) {
        RoleAssignment assignment = accounts.assignment(assignmentId).orElseThrow(NotFound::new);
        if (assignment.role() == ADMINISTRATOR) {
            anothers(assignment.accountId());
        }
        withdrawn(assignment);
        assignment.end(LocalDate.now(clock));
        endActing(assignmentId);
    }

    private void withdrawn(RoleAssignment assignment) {
        trail.about(assignment.accountId());
        trail.changed(assignment.role(), null);
    }

    /** Who stood in for a role stands in for nothing when it is taken back. */
    private void endActing(long assignmentId) {
        LocalDate today = LocalDate.now(clock);
        accounts.actingFor(assignmentId).stream().filter(r -> !r.isOver(today)).forEach(r -> r.end(today));
    }

    /** The caller's roles, those held for others, and who holds one of the caller's; with their history. */
    @Allowed(SIGNED_IN)
    public List<HeldRoleRow> myRoles() {
        return accounts.held(callers.current().accountId(), LocalDate.now(clock));
    }

    /** The same of any account. */
    @Allowed(ADMINISTRATOR)
    public List<HeldRoleRow> rolesOf(long accountId) {
        return accounts.held(find(accountId).id(), LocalDate.now(clock));
    }

    /** For doors of higher floors, which have checked who asks. */
    @Allowed(SYSTEM)
    @Audited("account.withdraw")
    public void withdraw(long assignmentId) {
        RoleAssignment assignment = accounts.assignment(assignmentId).orElseThrow(NotFound::new);
        withdrawn(assignment);
        assignment.end(LocalDate.now(clock));
    }

    /** Until another day, the first without the role; none for as long as it is not withdrawn. For doors of higher floors. */
    @Allowed(SYSTEM)
    @Audited("account.prolong")
    public void holdUntil(long assignmentId, LocalDate day) {
        RoleAssignment assignment = accounts.assignment(assignmentId).orElseThrow(NotFound::new);
        trail.about(assignment.accountId());
        assignment.holdUntil(day);
    }

    /** Ends its sessions, and the links that would open it again. */
    @Allowed(ADMINISTRATOR)
    @Audited("account.close")
    public void close(long accountId, @NotBlank @Size(max = 1000) String reason) {
        anothers(accountId).close(clock.instant());
        accounts.endTokens(accountId, clock.instant());
    }

    private Account anothers(long accountId) {
        Account account = find(accountId);
        account.requireNotOf(callers.current().accountId(), "account.own");
        return account;
    }

    /** A person, the post held, and an account that an invitation opens: all of it or nothing. */
    @Allowed(ADMINISTRATOR)
    @Audited("account.register")
    public Account register(NewPerson given) {
        Person person = registry.create(
                given.name(), given.titleBefore(), given.titleAfter(), given.kind(), given.nip(), given.mail());
        LocalDate today = LocalDate.now(clock);
        units.row(given.unitId(), today);
        registry.appoint(person.id(), given.unitId(), given.post(), null, null, today);
        Account account = create(given.loginOrElse(person), person.id(), "id");
        if (given.trainee()) {
            assign(account.id(), Role.TRAINEE, ScopeKind.GLOBAL, null, today, null);
        }
        return account;
    }

    /** The link for the administrator named by the operator; empty when there is an administrator who can log in. */
    @Allowed(SYSTEM)
    public Optional<String> firstAdministrator(String mail) {
        LocalDate today = LocalDate.now(clock);
        if (accounts.anyActive(ADMINISTRATOR, today)) {
            return Optional.empty();
        }
        Account account = accounts.byLogin(mail).orElseGet(() -> create(mail, null, "id"));
        boolean assigned = accounts.assignments(account.id()).stream().anyMatch(r -> r.role() == ADMINISTRATOR);
        if (!assigned) {
            assign(account.id(), ADMINISTRATOR, ScopeKind.GLOBAL, null, today, null);
        }
        return account.awaitsPassword() && isSomebodys(account) ? Optional.of(invite(account.id())) : Optional.empty();
    }

    /** An office's, or that of a person who neither was erased nor led on to another entry. */
    private boolean isSomebodys(Account account) {
        return account.personId() == null || registry.find(account.personId()).counts();
    }

    /** For doors of higher floors, which have checked whose account it is. */
    @Allowed(SYSTEM)
    public void useLanguage(long accountId, String language) {
        find(accountId).useLanguage(Languages.of(language));
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    public Account find(long accountId) {
        return accounts.byId(accountId).orElseThrow(NotFound::new);
    }

    /** The same for an administrator's own eyes. */
    @Allowed(ADMINISTRATOR)
    @Audited("account.read")
    public Account open(long accountId) {
        return find(accountId);
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    public Optional<Account> ofPerson(long personId) {
        return accounts.byPerson(personId);
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    public Optional<Account> byLogin(String login) {
        return accounts.byLogin(login);
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    public List<RoleAssignment> assignmentsOf(long accountId) {
        return accounts.assignments(find(accountId).id());
    }

    @Allowed(ADMINISTRATOR)
    @Audited("account.list")
    public List<AccountRow> page(String search, int first, int size) {
        return accounts.page(Texts.key(search), first, size);
    }

    @Allowed(ADMINISTRATOR)
    public long count(String search) {
        return accounts.count(Texts.key(search));
    }

    private ActivationToken token(String secret) {
        return accounts.token(secret == null ? "" : secret).orElseThrow(() -> new Refusal("activate.used"));
    }
}
