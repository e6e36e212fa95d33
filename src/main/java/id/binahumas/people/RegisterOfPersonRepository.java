package id.binahumas.people;

import id.binahumas.shared.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Questions about what the register holds of somebody. */
@ApplicationScoped
class RegisterOfPersonRepository {

    @PersistenceContext
    EntityManager em;

    List<Object[]> person(long personId) {
        return ask("""
                select p.name, p.titleBefore, p.titleAfter, p.kind, p.nip, p.mail from Person p where p.id = :person""", personId);
    }

    List<Object[]> posts(long personId) {
        return ask("""
                select h.post, h.level, h.grade, (select max(v.name) from UnitValidity v where v.unit.id = h.unitId and v.validFrom <= h.validFrom
                and (v.validTo is null or v.validTo > h.validFrom)), h.validFrom, h.validTo, h.acting from PostHolding h where h.personId = :person order by h.validFrom""", personId);
    }

    List<Object[]> duties(long personId) {
        return ask("""
                select h.duty, (select max(v.name) from UnitValidity v where v.unit.id = h.unitId and v.validFrom <= h.validFrom
                and (v.validTo is null or v.validTo > h.validFrom)), h.validFrom, h.validTo from PersonDuty h where h.personId = :person order by h.validFrom""", personId);
    }

    List<Object[]> account(long personId) {
        return ask("""
                select a.login, a.locale, a.active, a.createdAt,
                (select max(f.confirmedAt) from SecondFactor f where f.accountId = a.id) from Account a where a.personId = :person""", personId);
    }

    List<Object[]> roles(long personId) {
        return ask("""
                select r.role, r.scopeKind, r.validFrom, r.validTo from RoleAssignment r join Account a on a.id = r.accountId
                where a.personId = :person order by r.validFrom""", personId);
    }

    List<Object[]> tokens(long personId) {
        return ask("""
                select t.name, t.scopes, t.createdAt, t.expiresAt, t.revokedAt, t.lastUsedAt, t.lastUsedFrom from ApiToken t
                join Account a on a.id = t.accountId where a.personId = :person order by t.id""", personId);
    }

    List<Object[]> merges(long personId) {
        return ask("""
                select m.mergedAt, m.reason, m.beforeState from PeopleMerge m where m.keptId = :person order by m.mergedAt""", personId);
    }

    /** The entries that lead on to this one, also by way of others. */
    List<Person> mergedInto(long personId) {
        List<Person> found = new ArrayList<>();
        List<Long> next = List.of(personId);
        while (!next.isEmpty()) {
            List<Person> gone = em.createQuery(
                            "select p from Person p where p.mergedIntoId in (:ids) order by p.id", Person.class)
                    .setParameter("ids", next)
                    .getResultList();
            found.addAll(gone);
            next = gone.stream().map(Person::id).toList();
        }
        return found;
    }

    /** The lines of sheets that were about the person, as they came, and what they changed. */
    List<Object[]> imports(long personId) {
        return ask("""
                select i.createdAt, l.lineNo, l.action, l.cells, l.beforeState from ImportLine l join SheetImport i on i.id = l.importId
                where l.personId = :person order by i.createdAt, l.lineNo""", personId);
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select 1,
                (select count(h) from PostHolding h where h.personId = p.id),
                (select count(d) from PersonDuty d where d.personId = p.id),
                (select count(a) from Account a where a.personId = p.id),
                (select count(r) from RoleAssignment r join Account a on a.id = r.accountId where a.personId = p.id),
                (select count(t) from ApiToken t join Account a on a.id = t.accountId where a.personId = p.id),
                (select count(m) from PeopleMerge m where m.keptId = p.id),
                (select count(l) from ImportLine l where l.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    boolean isMailOfAnother(String mailKey, long personId) {
        return !em.createQuery("select p.id from Person p where p.mailKey = :mail and p.id <> :person", Long.class)
                .setParameter("mail", mailKey)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Administrators who can sign in, locked: of two who go at once the second sees that the first has gone. */
    List<RoleAssignment> lockAdministrators(LocalDate day) {
        return em.createQuery("""
                        select r from RoleAssignment r where r.role = :role and r.validFrom <= :day and (r.validTo is null or r.validTo > :day)
                        and r.accountId in (select a.id from Account a where a.active = true) order by r.id""", RoleAssignment.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("day", day)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void endRoles(long accountId, LocalDate day) {
        em.createQuery(
                        "update RoleAssignment r set r.validTo = :day where r.accountId = :account and r.validFrom < :day and (r.validTo is null or r.validTo > :day)")
                .setParameter("day", day)
                .setParameter("account", accountId)
                .executeUpdate();
        endActing(accountId, day);
        em.createQuery("delete from RoleAssignment r where r.accountId = :account and r.validFrom >= :day")
                .setParameter("day", day)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Who stands in for somebody who is no more stands in for nobody. */
    private void endActing(long accountId, LocalDate day) {
        List<RoleAssignment> acting = em.createQuery(
                        "select r from RoleAssignment r join RoleAssignment o on o.id = r.actingForId where o.accountId = :account",
                        RoleAssignment.class)
                .setParameter("account", accountId)
                .getResultList();
        for (RoleAssignment role : acting) {
            if (!role.validFrom().isBefore(day)) {
                em.remove(role);
            } else if (!role.isOver(day)) {
                role.end(day);
            }
        }
        em.flush();
    }

    void removeTokens(long accountId) {
        em.createQuery("delete from RecoveryCode c where c.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("delete from SecondFactor f where f.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("delete from ActivationToken t where t.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("delete from ApiToken t where t.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Posts and duties go; a line of a sheet keeps only what became of it, and a merge that there was one. */
    void erase(long personId) {
        change("delete from PostHolding h where h.personId = :person", personId);
        change("delete from PersonDuty h where h.personId = :person", personId);
        change(
                "update ImportLine l set l.cells = '[]', l.problems = null, l.beforeState = null where l.personId = :person",
                personId);
        change("update PeopleMerge m set m.beforeState = '', m.reason = '' where m.keptId = :person", personId);
        change(
                "update SheetImport i set i.createdByName = '' where i.createdBy in (select a.id from Account a where a.personId = :person)",
                personId);
    }

    private List<Object[]> ask(String question, long personId) {
        return em.createQuery(question, Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    private void change(String statement, long personId) {
        em.createQuery(statement).setParameter("person", personId).executeUpdate();
    }
}
