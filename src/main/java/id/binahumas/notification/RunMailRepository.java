package id.binahumas.notification;

import id.binahumas.people.Person;
import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions to what organisers decided about the mails of their runs. */
@ApplicationScoped
class RunMailRepository {

    /** A rule, and when a session of its run begins. */
    record Start(ReminderRule rule, Instant startsAt, String zone) {}

    private static final String SEATED = """
             from Booking b join Enrolment e on e.id = b.enrolmentId join Person p on p.id = e.personId
            where b.runId = :run and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN and b.status = id.binahumas.enrolment.BookingStatus.SEATED""";

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    /** What the database forbids is refused in these words. */
    void flushOrRefuse(String key) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw new Refusal(key);
        }
    }

    Optional<RunMail> of(long runId) {
        return em.createQuery("select m from RunMail m where m.runId = :run", RunMail.class)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst();
    }

    boolean isHeldBack(long runId) {
        return of(runId).filter(m -> m.heldBackSince() != null).isPresent();
    }

    Optional<MailWording> wording(long runId, WordingKind kind) {
        return em.createQuery("select w from MailWording w where w.runId = :run and w.kind = :kind", MailWording.class)
                .setParameter("run", runId)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    List<MailWording> wordings(long runId) {
        return em.createQuery("select w from MailWording w where w.runId = :run", MailWording.class)
                .setParameter("run", runId)
                .getResultList();
    }

    List<WordingKind> worded(long runId) {
        return em.createQuery("select w.kind from MailWording w where w.runId = :run", WordingKind.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** All with a seat, and those among them who can be written to. */
    record Seated(long people, long reached) {}

    Seated people(long runId) {
        Object[] counts = em.createQuery("select count(p), count(p.mail)" + SEATED, Object[].class)
                .setParameter("run", runId)
                .getSingleResult();
        return new Seated((long) counts[0], (long) counts[1]);
    }

    /** Those with a seat by their enrolments, some after this one. */
    List<Long> seated(long runId, long after, int most) {
        return em.createQuery("select e.id" + SEATED + " and e.id > :after order by e.id", Long.class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<RunMessage> message(long id) {
        return Optional.ofNullable(em.find(RunMessage.class, id));
    }

    Optional<RunMessage> lastMessage(long runId) {
        return em.createQuery(
                        "select m from RunMessage m where m.runId = :run order by m.askedAt desc, m.id desc",
                        RunMessage.class)
                .setParameter("run", runId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<RunMessageRow> messages(long runId, int most) {
        return em.createQuery("""
                        select new id.binahumas.notification.RunMessageRow(m.id, m.subject, m.body, m.askedAt, m.finishedAt, m.people)
                        from RunMessage m where m.runId = :run order by m.askedAt desc, m.id desc""", RunMessageRow.class)
                .setParameter("run", runId)
                .setMaxResults(most)
                .getResultList();
    }

    /** What waits because mails are held back. */
    List<Long> unfinished(long runId) {
        return em.createQuery(
                        "select m.id from RunMessage m where m.runId = :run and m.finishedAt is null order by m.id",
                        Long.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** Of those with a seat the one whose name takes the most room; degrees count. */
    Optional<Person> longestNamed(long runId) {
        return em.createQuery(
                        "select p" + SEATED
                                + " order by length(concat(coalesce(p.titleBefore, ''), p.name, coalesce(p.titleAfter, ''))) desc, p.id",
                        Person.class)
                .setParameter("run", runId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<ReminderRule> rules(long runId) {
        return em.createQuery(
                        "select q from ReminderRule q where q.runId = :run order by q.hoursBefore desc, q.anchor",
                        ReminderRule.class)
                .setParameter("run", runId)
                .getResultList();
    }

    Optional<ReminderRule> rule(long id) {
        return Optional.ofNullable(em.find(ReminderRule.class, id));
    }

    /** Sessions to come, until then, of runs that remind of them and hold no mail back. */
    List<Start> starts(Instant after, Instant until) {
        return em.createQuery("""
                        select q, s.startsAt, r.zone from ReminderRule q
                        join Run r on r.id = q.runId and r.state in (id.binahumas.schedule.RunState.PUBLISHED, id.binahumas.schedule.RunState.RUNNING)
                        join ClassSession s on s.runId = q.runId and s.kind <> id.binahumas.schedule.SessionKind.BREAK
                        where s.startsAt > :after and s.startsAt <= :until
                          and not exists (select 1 from RunMail m where m.runId = q.runId and m.heldBackSince is not null)
                        order by q.id, s.startsAt""", Object[].class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultStream()
                .map(f -> new Start((ReminderRule) f[0], (Instant) f[1], (String) f[2]))
                .toList();
    }
}
