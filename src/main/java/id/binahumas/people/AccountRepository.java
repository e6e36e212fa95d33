package id.binahumas.people;

import id.binahumas.shared.persistence.Like;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about accounts, the roles they hold and the links that open them. */
@ApplicationScoped
class AccountRepository {

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<Account> byId(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    Optional<Account> byLogin(String login) {
        return em.createQuery("select a from Account a where a.loginKey = :key", Account.class)
                .setParameter("key", Account.keyOf(login))
                .getResultStream()
                .findFirst();
    }

    void replaceHash(String old, String replacement) {
        em.createQuery("update Account a set a.passwordHash = :replacement where a.passwordHash = :old")
                .setParameter("replacement", replacement)
                .setParameter("old", old)
                .executeUpdate();
    }

    Optional<Account> byPerson(long personId) {
        return em.createQuery("select a from Account a where a.personId = :person", Account.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** By login, else by the NIP or the mail address of the person; an address that several share opens nothing. */
    Optional<Account> byAnyName(String typed) {
        String key = Account.keyOf(typed);
        Optional<Account> byLogin = byLogin(typed);
        if (byLogin.isPresent() || !key.matches("[0-9]{18}") && !key.contains("@")) {
            return byLogin;
        }
        List<Account> byPerson = em.createQuery(
                        key.contains("@")
                                ? "select a from Account a join Person p on p.id = a.personId where p.mailKey = :key"
                                : "select a from Account a join Person p on p.id = a.personId where p.nip = :key",
                        Account.class)
                .setParameter("key", key)
                .setMaxResults(2)
                .getResultList();
        return byPerson.size() == 1 ? Optional.of(byPerson.get(0)) : Optional.empty();
    }

    /** The names of those of these that are people: an id and a name. */
    List<Object[]> namesOfPeople(Collection<Long> ids) {
        return em.createQuery("select p.id, p.name from Person p where p.id in (:ids)", Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The same of those that are accounts; one that is nobody's is called by its login. */
    List<Object[]> namesOf(Collection<Long> ids) {
        return em.createQuery(
                        "select a.id, coalesce(o.name, a.login) from Account a left join Person o on o.id = a.personId where a.id in (:ids)",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<Long> peopleWithOpenAccount(Collection<Long> personIds) {
        return em.createQuery(
                        "select a.personId from Account a where a.personId in (:ids) and a.active = true", Long.class)
                .setParameter("ids", personIds)
                .getResultList();
    }

    List<Long> idsOfPeople(Collection<Long> personIds) {
        return em.createQuery("select a.id from Account a where a.personId in (:ids)", Long.class)
                .setParameter("ids", personIds)
                .getResultList();
    }

    List<Account> byNip(String nip) {
        return em.createQuery(
                        "select a from Account a join Person p on p.id = a.personId where p.nip = :nip", Account.class)
                .setParameter("nip", nip)
                .getResultList();
    }

    /** All that it may mean, an office that signs in with it among them; when another NIP is claimed, only those who have none. */
    List<Account> byMail(String mail, boolean alsoWithNip) {
        return em.createQuery("""
                        select a from Account a left join Person p on p.id = a.personId
                        where (p.mailKey = :key or a.loginKey = :key) and (:any = true or p.nip is null)""", Account.class)
                .setParameter("key", Texts.key(mail))
                .setParameter("any", alsoWithNip)
                .setMaxResults(2)
                .getResultList();
    }

    /** An address that several people read says of none of them who is there. */
    boolean isSharedMail(String mail) {
        return em.createQuery("select count(p) from Person p where p.mailKey = :key", Long.class)
                        .setParameter("key", Texts.key(mail))
                        .getSingleResult()
                > 1;
    }

    /** One row a role that is in force on the day, or one without a role; none when the account may not come in. */
    List<SignInRow> signIn(long accountId, LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.people.SignInRow(a.id, a.login, a.personId, p.name, a.mustChangePassword,
                            a.stamp, case when f.id is null then false else true end, r.role, r.scopeKind, r.scopeId, r.acting)
                        from Account a left join Person p on p.id = a.personId
                        left join SecondFactor f on f.accountId = a.id and f.confirmedAt is not null
                        left join RoleAssignment r on r.accountId = a.id and r.validFrom <= :day
                            and (r.validTo is null or r.validTo > :day)
                        where a.id = :id and a.active = true""", SignInRow.class)
                .setParameter("id", accountId)
                .setParameter("day", day)
                .getResultList();
    }

    Optional<ActivationToken> token(String secret) {
        return em.createQuery("select t from ActivationToken t where t.tokenHash = :hash", ActivationToken.class)
                .setParameter("hash", ActivationToken.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /** Links not used yet open nothing any more. */
    void endTokens(long accountId, Instant now) {
        endTokens(accountId, EnumSet.allOf(LinkPurpose.class), now);
    }

    void endTokens(long accountId, Set<LinkPurpose> purposes, Instant now) {
        em.createQuery("""
                        update ActivationToken t set t.usedAt = :now
                        where t.accountId = :account and t.purpose in :purposes and t.usedAt is null""")
                .setParameter("now", now)
                .setParameter("account", accountId)
                .setParameter("purposes", purposes)
                .executeUpdate();
    }

    Optional<RoleAssignment> assignment(long id) {
        return Optional.ofNullable(em.find(RoleAssignment.class, id));
    }

    List<RoleAssignment> assignments(long accountId) {
        return em.createQuery(
                        "select r from RoleAssignment r where r.accountId = :id order by r.validFrom, r.id",
                        RoleAssignment.class)
                .setParameter("id", accountId)
                .getResultList();
    }

    /** Held for somebody else in the place of this role, whenever. */
    List<RoleAssignment> actingFor(long assignmentId) {
        return em.createQuery(
                        "select r from RoleAssignment r where r.actingForId = :id order by r.validFrom, r.id",
                        RoleAssignment.class)
                .setParameter("id", assignmentId)
                .getResultList();
    }

    /** The roles of an account, and those that others hold or held for it, the newest first. */
    List<HeldRoleRow> held(long accountId, LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.people.HeldRoleRow(r.id, r.accountId, coalesce(p.name, a.login), r.role, r.scopeKind,
                            r.scopeId, v.name, r.validFrom, r.validTo, r.acting, r.decree, r.reason, coalesce(op.name, oa.login), r.actingForId)
                        from RoleAssignment r join Account a on a.id = r.accountId left join Person p on p.id = a.personId
                        left join RoleAssignment o on o.id = r.actingForId
                        left join Account oa on oa.id = o.accountId left join Person op on op.id = oa.personId
                        left join UnitValidity v on v.unit.id = r.scopeId and v.validFrom <= :day
                            and (v.validTo is null or v.validTo > :day)
                        where r.accountId = :account or o.accountId = :account
                        order by r.validFrom desc, r.id desc""", HeldRoleRow.class)
                .setParameter("account", accountId)
                .setParameter("day", day)
                .getResultList();
    }

    List<AssignedRow> assigned(Role role, ScopeKind kind, long scopeId, LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.people.AssignedRow(r.id, a.id, p.name, a.login)
                        from RoleAssignment r join Account a on a.id = r.accountId left join Person p on p.id = a.personId
                        where r.role = :role and r.scopeKind = :kind and r.scopeId = :scope
                        and r.validFrom <= :day and (r.validTo is null or r.validTo > :day) order by p.nameKey, a.loginKey""", AssignedRow.class)
                .setParameter("role", role)
                .setParameter("kind", kind)
                .setParameter("scope", scopeId)
                .setParameter("day", day)
                .getResultList();
    }

    boolean anyActive(Role role, LocalDate day) {
        return em.createQuery("""
                                select count(r) from RoleAssignment r join Account a on a.id = r.accountId
                                where r.role = :role and a.active = true and r.validFrom <= :day
                                and (r.validTo is null or r.validTo > :day)""", Long.class)
                        .setParameter("role", role)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** By the start of the login or of any word of the name. */
    List<AccountRow> page(String prefix, int first, int size) {
        return em.createQuery("""
                        select new id.binahumas.people.AccountRow(a.id, a.login, p.name, p.titleBefore, p.titleAfter,
                            a.active,
                            case when a.passwordHash is null and a.closedAt is null then false else true end, a.createdAt)
                        from Account a left join Person p on p.id = a.personId
                        where a.loginKey like :prefix escape '!' or p.nameKey like :prefix escape '!'
                        or p.nameKey like :word escape '!'
                        order by a.loginKey""", AccountRow.class)
                .setParameter("prefix", Like.starting(prefix))
                .setParameter("word", "% " + Like.starting(prefix))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(String prefix) {
        return em.createQuery("""
                        select count(a) from Account a left join Person p on p.id = a.personId
                        where a.loginKey like :prefix escape '!' or p.nameKey like :prefix escape '!'
                        or p.nameKey like :word escape '!'""", Long.class)
                .setParameter("prefix", Like.starting(prefix))
                .setParameter("word", "% " + Like.starting(prefix))
                .getSingleResult();
    }

    /** Roles held for one of these units, whenever. */
    long countRolesFor(Collection<Long> unitIds) {
        return em.createQuery(
                        "select count(r) from RoleAssignment r where r.scopeKind = :kind and r.scopeId in :ids",
                        Long.class)
                .setParameter("kind", ScopeKind.UNIT)
                .setParameter("ids", unitIds)
                .getSingleResult();
    }
}
