package id.binahumas.shared.mail;

import id.binahumas.shared.privacy.DataOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mails that went out or wait, newest first. */
@ApplicationScoped
class MailRepository {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void add(MailMessage message) {
        em.persist(message);
    }

    Optional<MailMessage> byMessageId(String messageId) {
        return em.createQuery("select m from MailMessage m where m.messageId = :id", MailMessage.class)
                .setParameter("id", messageId)
                .getResultStream()
                .findFirst();
    }

    /** Written to the person, or to an address that is nobody else's. */
    List<MailMessage> of(DataOwner owner, int most) {
        return em.createQuery(
                        "select m from MailMessage m where m.personId = :person or m.personId is null and m.recipient = :mail order by m.createdAt desc, m.id desc",
                        MailMessage.class)
                .setParameter("person", owner.personId())
                .setParameter("mail", owner.ownMail())
                .setMaxResults(most)
                .getResultList();
    }

    List<String> messageIdsOf(DataOwner owner) {
        return em.createQuery(
                        "select m.messageId from MailMessage m where m.personId = :person or m.personId is null and m.recipient = :mail",
                        String.class)
                .setParameter("person", owner.personId())
                .setParameter("mail", owner.ownMail())
                .getResultList();
    }

    void remove(DataOwner owner) {
        em.createQuery(
                        "delete from MailMessage m where m.personId = :person or m.personId is null and m.recipient = :mail")
                .setParameter("person", owner.personId())
                .setParameter("mail", owner.ownMail())
                .executeUpdate();
    }

    void move(long fromPersonId, long toPersonId) {
        em.createQuery("update MailMessage m set m.personId = :to where m.personId = :from")
                .setParameter("to", toPersonId)
                .setParameter("from", fromPersonId)
                .executeUpdate();
    }

    /** A mail may have been erased with its receiver while it was under way. */
    @Transactional
    void sent(String messageId) {
        byMessageId(messageId).ifPresent(m -> m.sent(clock.instant()));
    }

    @Transactional
    void failed(String messageId) {
        byMessageId(messageId).ifPresent(MailMessage::failed);
    }

    /** Those that should have gone out by then and did not, longest waiting first. */
    List<MailMessage> unsent(Instant before, int most) {
        return em.createQuery(
                        "select m from MailMessage m where m.state in :states and m.createdAt < :before order by m.createdAt",
                        MailMessage.class)
                .setParameter("states", List.of(MailState.QUEUED, MailState.FAILED))
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Instant> oldestUnsent() {
        return Optional.ofNullable(
                em.createQuery("select min(m.createdAt) from MailMessage m where m.state in :states", Instant.class)
                        .setParameter("states", List.of(MailState.QUEUED, MailState.FAILED))
                        .getSingleResult());
    }

    List<MailMessage> page(MailState state, int first, int size) {
        return em.createQuery(
                        "select m from MailMessage m where :state is null or m.state = :state order by m.createdAt desc, m.id desc",
                        MailMessage.class)
                .setParameter("state", state)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(MailState state) {
        return em.createQuery("select count(m) from MailMessage m where :state is null or m.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
