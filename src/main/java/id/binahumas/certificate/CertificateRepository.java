package id.binahumas.certificate;

import id.binahumas.enrolment.OwnSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to certificates, issuers and their counters. */
@ApplicationScoped
class CertificateRepository {

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<Certificate> byId(long id) {
        return Optional.ofNullable(em.find(Certificate.class, id));
    }

    Optional<Certificate> byCode(String code) {
        return first("select c from Certificate c where c.code = :x", code);
    }

    /** The one that counts for an enrolment, if any. */
    Optional<Certificate> validOf(long enrolmentId) {
        return first("select c from Certificate c where c.validEnrolmentId = :x", enrolmentId);
    }

    /** The newest one of an enrolment, whatever became of it. */
    Optional<Certificate> latestOf(long enrolmentId) {
        return first("select c from Certificate c where c.enrolmentId = :x order by c.id desc", enrolmentId);
    }

    Optional<Certificate> successorOf(long certificateId) {
        return first("select c from Certificate c where c.replacesId = :x and c.fileId is not null", certificateId);
    }

    List<Certificate> ofPerson(long personId, int most) {
        return em.createQuery(
                        "select c from Certificate c where c.personId = :person order by c.id desc", Certificate.class)
                .setParameter("person", personId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that count. */
    List<Certificate> validOf(Collection<Long> personIds) {
        return em.createQuery(
                        "select c from Certificate c where c.personId in (:persons) and c.status = :issued",
                        Certificate.class)
                .setParameter("persons", personIds)
                .setParameter("issued", CertificateStatus.ISSUED)
                .getResultList();
    }

    /** Those a person must look at first, then by number. */
    List<Certificate> ofRun(long runId, int first, int size) {
        return em.createQuery(
                        "select c from Certificate c where c.runId = :run order by c.needsReview desc, c.issueYear, c.sequence",
                        Certificate.class)
                .setParameter("run", runId)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countOfRun(long runId) {
        return em.createQuery("select count(c) from Certificate c where c.runId = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
    }

    Optional<Issuer> issuer(long unitId) {
        return em.createQuery("select i from Issuer i where i.unitId = :unit", Issuer.class)
                .setParameter("unit", unitId)
                .getResultStream()
                .findFirst();
    }

    /** The counter under its row's lock; the first of a year makes it, and whoever does so at the same moment tries again. */
    IssuerCounter lockCounter(long unitId, int year) {
        return em.createQuery(
                        "select c from IssuerCounter c where c.issuerUnitId = :unit and c.issueYear = :year",
                        IssuerCounter.class)
                .setParameter("unit", unitId)
                .setParameter("year", year)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    IssuerCounter counter = new IssuerCounter(unitId, year);
                    em.persist(counter);
                    em.flush();
                    return counter;
                });
    }

    /** The class somebody was in: the one on the enrolment, else the only one of the run. */
    Optional<Integer> cohortNumber(long enrolmentId, long runId) {
        List<Integer> own = em.createQuery(
                        "select c.number from Enrolment e join Cohort c on c.id = e.cohortId where e.id = :id",
                        Integer.class)
                .setParameter("id", enrolmentId)
                .getResultList();
        List<Integer> known = own.isEmpty()
                ? em.createQuery("select c.number from Cohort c where c.runId = :run", Integer.class)
                        .setParameter("run", runId)
                        .setMaxResults(2)
                        .getResultList()
                : own;
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    /** From when to when somebody's own class was held, where classes are told apart: first beginning, last end. */
    Optional<Instant[]> heldForOwnCohort(long enrolmentId) {
        return em.createQuery("""
                        select min(s.startsAt), max(s.endsAt) from Enrolment e join ClassSession s on s.runId = e.runId
                        where e.id = :id and %s
                        and exists (select 1 from ClassSession o where o.runId = e.runId and o.cohortId = e.cohortId)""".formatted(OwnSessions.OWN), Object[].class)
                .setParameter("id", enrolmentId)
                .getResultStream()
                .filter(row -> row[0] != null)
                .map(row -> new Instant[] {(Instant) row[0], (Instant) row[1]})
                .findFirst();
    }

    /** Who taught somebody a subject, names joined: in the sessions for all and in those of the own class. */
    Map<Long, String> teachers(long enrolmentId) {
        Map<Long, String> teachers = new HashMap<>();
        em.createQuery("""
                        select distinct s.subjectId, p.name from SessionSpeaker p join ClassSession s on s.id = p.sessionId
                        join Enrolment e on e.runId = s.runId and %s
                        where e.id = :id and s.subjectId is not null order by s.subjectId, p.name""".formatted(OwnSessions.OWN), Object[].class)
                .setParameter("id", enrolmentId)
                .getResultList()
                .forEach(row -> teachers.merge((Long) row[0], (String) row[1], (a, b) -> a + ", " + b));
        return teachers;
    }

    private Optional<Certificate> first(String jpql, Object value) {
        return em.createQuery(jpql, Certificate.class)
                .setParameter("x", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
