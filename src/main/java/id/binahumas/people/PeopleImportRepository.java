package id.binahumas.people;

import id.binahumas.shared.imports.ImportAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Questions about the people whom sheets name, made or changed; long lists are asked in parts. */
@ApplicationScoped
class PeopleImportRepository {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    /** In one kind after the other, so that they travel in batches. */
    void addAll(Collection<?> entities) {
        entities.forEach(em::persist);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    List<ImportLine> revisions(long importId) {
        return em.createQuery(
                        "select l from ImportLine l where l.importId = :id and l.action = :update", ImportLine.class)
                .setParameter("id", importId)
                .setParameter("update", ImportAction.UPDATE)
                .getResultList();
    }

    /** Those a sheet entered. */
    List<Long> made(long importId) {
        return em.createQuery(
                        "select l.personId from ImportLine l where l.importId = :id and l.action = :made", Long.class)
                .setParameter("id", importId)
                .setParameter("made", ImportAction.NEW)
                .getResultList();
    }

    /** Names of those who are not as the sheet left them; the number of the line for one who is gone. */
    List<String> changedSince(long importId) {
        return em.createQuery("""
                        select p.name, l.lineNo from ImportLine l left join Person p on p.id = l.personId
                        left join PostHolding h on h.id = l.holdingId left join PostHolding e on e.id = l.endedHoldingId
                        where l.importId = :id and l.action in :did
                        and (p.id is null or p.version <> l.personVersion
                            or l.holdingId is not null and (h.id is null or h.version <> l.holdingVersion)
                            or l.endedHoldingVersion is not null and (e.id is null or e.version <> l.endedHoldingVersion))
                        order by l.lineNo""", Object[].class)
                .setParameter("id", importId)
                .setParameter("did", List.of(ImportAction.NEW, ImportAction.UPDATE))
                .getResultStream()
                .map(l -> String.valueOf(l[0] == null ? l[1] : l[0]))
                .toList();
    }

    /** Accounts that a sheet opened and that have had no link yet. */
    List<Long> withoutLink(long importId, int most) {
        return em.createQuery("""
                        select a.id from ImportLine l join Account a on a.personId = l.personId join Person p on p.id = l.personId
                        and p.erasedAt is null and p.mergedIntoId is null where l.importId = :id and l.action = :made and a.passwordHash is null and a.active = false and a.closedAt is null
                        and not exists (select t.id from ActivationToken t where t.accountId = a.id) order by l.lineNo""", Long.class)
                .setParameter("id", importId)
                .setParameter("made", ImportAction.NEW)
                .setMaxResults(most)
                .getResultList();
    }

    Register register(List<PersonDraft> drafts, LocalDate today) {
        Map<String, Person> byNip = find("p.nip", drafts, PersonDraft::nip).stream()
                .collect(Collectors.toMap(Person::nip, Function.identity()));
        Map<String, List<Person>> byMail = find("p.mailKey", drafts, PersonDraft::mailKey).stream()
                .collect(Collectors.groupingBy(Person::mailKey));
        Map<String, List<Person>> byName =
                find("p.nameKey", drafts, d -> d.nip() == null && d.mail() == null ? d.nameKey() : null).stream()
                        .collect(Collectors.groupingBy(Person::nameKey));
        Set<Long> ids = new HashSet<>();
        byNip.values().forEach(p -> ids.add(p.id()));
        byMail.values().forEach(list -> list.forEach(p -> ids.add(p.id())));
        byName.values().forEach(list -> list.forEach(p -> ids.add(p.id())));
        return new Register(byNip, byMail, byName, posts(ids, today), duties(ids, today), logins(drafts));
    }

    private List<Person> find(String field, List<PersonDraft> drafts, Function<PersonDraft, String> key) {
        List<String> keys =
                drafts.stream().map(key).filter(Objects::nonNull).distinct().toList();
        return inParts(
                keys,
                part -> em.createQuery("select p from Person p where " + field + " in :keys", Person.class)
                        .setParameter("keys", part)
                        .getResultList());
    }

    /** The post each holds today; of several their own. */
    Map<Long, PostHolding> posts(Collection<Long> personIds, LocalDate day) {
        Map<Long, PostHolding> posts = new HashMap<>();
        inParts(
                        personIds,
                        part -> em.createQuery("""
                                select h from PostHolding h where h.personId in :ids and h.validFrom <= :day
                                and (h.validTo is null or h.validTo > :day) order by """ + PostHolding.OWN_FIRST, PostHolding.class)
                                .setParameter("ids", part)
                                .setParameter("day", day)
                                .getResultList())
                .forEach(h -> posts.putIfAbsent(h.personId(), h));
        return posts;
    }

    private Set<RegisterDuty> duties(Collection<Long> personIds, LocalDate day) {
        return Set.copyOf(inParts(
                personIds,
                part -> em.createQuery("""
                                select distinct new id.binahumas.people.RegisterDuty(d.personId, d.unitId, d.dutyKey) from PersonDuty d
                                where d.personId in :ids and d.validFrom <= :day and (d.validTo is null or d.validTo > :day)""", RegisterDuty.class)
                        .setParameter("ids", part)
                        .setParameter("day", day)
                        .getResultList()));
    }

    private Set<String> logins(List<PersonDraft> drafts) {
        List<String> keys = drafts.stream()
                .filter(d -> d.mail() != null)
                .map(d -> Account.keyOf(d.login()))
                .distinct()
                .toList();
        return new HashSet<>(inParts(
                keys,
                part -> em.createQuery("select a.loginKey from Account a where a.loginKey in :keys", String.class)
                        .setParameter("keys", part)
                        .getResultList()));
    }

    Map<Long, Person> people(Collection<Long> ids) {
        return inParts(
                        ids,
                        part -> em.createQuery("select p from Person p where p.id in :ids", Person.class)
                                .setParameter("ids", part)
                                .getResultList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    Map<Long, PostHolding> holdings(Collection<Long> ids) {
        return inParts(
                        ids,
                        part -> em.createQuery("select h from PostHolding h where h.id in :ids", PostHolding.class)
                                .setParameter("ids", part)
                                .getResultList())
                .stream()
                .collect(Collectors.toMap(PostHolding::id, Function.identity()));
    }

    /** Names of those of them who have opened their accounts. */
    List<String> opened(Collection<Long> personIds) {
        return inParts(
                personIds,
                part -> em.createQuery("""
                                select p.name from Account a join Person p on p.id = a.personId
                                where a.personId in :ids and (a.passwordHash is not null or a.active = true) order by p.nameKey""", String.class)
                        .setParameter("ids", part)
                        .getResultList());
    }

    long countPosts(Collection<Long> personIds) {
        return count("select count(h) from PostHolding h where h.personId in :ids", personIds);
    }

    long countDuties(Collection<Long> personIds) {
        return count("select count(d) from PersonDuty d where d.personId in :ids", personIds);
    }

    long countGivenDuties(long importId) {
        return em.createQuery(
                        "select count(l) from ImportLine l where l.importId = :id and l.action = :made and l.dutyId is not null",
                        Long.class)
                .setParameter("id", importId)
                .setParameter("made", ImportAction.NEW)
                .getSingleResult();
    }

    long countAccounts(Collection<Long> personIds) {
        return count("select count(a) from Account a where a.personId in :ids", personIds);
    }

    long countRoles(Collection<Long> personIds) {
        return count(
                "select count(r) from RoleAssignment r join Account a on a.id = r.accountId where a.personId in :ids",
                personIds);
    }

    private long count(String question, Collection<Long> ids) {
        return parts(ids).stream()
                .mapToLong(part -> em.createQuery(question, Long.class)
                        .setParameter("ids", part)
                        .getSingleResult())
                .sum();
    }

    /** People as if they had never been entered, with their posts, accounts, roles and links; a database that still needs one refuses. */
    void remove(Collection<Long> personIds) {
        List<Long> accounts = inParts(
                personIds,
                part -> em.createQuery("select a.id from Account a where a.personId in :ids", Long.class)
                        .setParameter("ids", part)
                        .getResultList());
        delete("delete from ActivationToken t where t.accountId in :ids", accounts);
        delete("delete from RoleAssignment r where r.accountId in :ids", accounts);
        delete("delete from Account a where a.id in :ids", accounts);
        delete("delete from PostHolding h where h.personId in :ids", personIds);
        removeDuties(personIds, "d.personId");
        delete("delete from PersonWord w where w.personId in :ids", personIds);
        delete("delete from Person p where p.id in :ids", personIds);
    }

    /** Those that lines gave to people who stay. */
    void removeDuties(Collection<Long> ids) {
        removeDuties(ids, "d.id");
    }

    private void removeDuties(Collection<Long> ids, String field) {
        delete("delete from PersonDuty d where " + field + " in :ids", ids);
    }

    void removeHolding(PostHolding holding) {
        em.remove(holding);
    }

    private void delete(String statement, Collection<Long> ids) {
        parts(ids)
                .forEach(part ->
                        em.createQuery(statement).setParameter("ids", part).executeUpdate());
    }

    private static <K, T> List<T> inParts(Collection<K> keys, Function<List<K>, List<T>> question) {
        List<T> found = new ArrayList<>();
        parts(keys).forEach(part -> found.addAll(question.apply(part)));
        return found;
    }

    private static <K> List<List<K>> parts(Collection<K> keys) {
        List<K> all = List.copyOf(keys);
        List<List<K>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
