package id.binahumas.shared.mail;

import id.binahumas.shared.privacy.DataOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails that went out or wait, newest first. */
@ApplicationScoped
class MailRepository {

    private static final String TO_PERSON = "from MailMessage m where m.personId = :person";
    private static final String TO_ADDRESS = "from MailMessage m where m.recipient = :mail and m.personId is null";
    private static final String NEWEST = " order by m.createdAt desc, m.id desc";

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

    /** Written to the person, or to an address that is nobody else's; asked apart, so that each has its index. */
    List<MailMessage> of(DataOwner owner, int most) {
        return asked(
                        "select m " + TO_PERSON + NEWEST,
                        "select m " + TO_ADDRESS + NEWEST,
                        owner,
                        MailMessage.class,
                        most)
                .sorted(Comparator.comparing(MailMessage::createdAt)
                        .thenComparing(MailMessage::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    long countOf(DataOwner owner) {
        return asked("select count(m) " + TO_PERSON, "select count(m) " + TO_ADDRESS, owner, Long.class, 1)
                .mapToLong(Long::longValue)
                .sum();
    }

    List<String> messageIdsOf(DataOwner owner) {
        return asked(
                        "select m.messageId " + TO_PERSON,
                        "select m.messageId " + TO_ADDRESS,
                        owner,
                        String.class,
                        Integer.MAX_VALUE)
                .toList();
    }

    void remove(DataOwner owner) {
        em.createQuery("delete " + TO_PERSON)
                .setParameter("person", owner.personId())
                .executeUpdate();
        if (owner.ownMail() != null) {
            em.createQuery("delete " + TO_ADDRESS)
                    .setParameter("mail", owner.ownMail())
                    .executeUpdate();
        }
    }

    private <T> Stream<T> asked(String ofPerson, String ofAddress, DataOwner owner, Class<T> type, int most) {
        List<T> first = em.createQuery(ofPerson, type)
                .setParameter("person", owner.personId())
                .setMaxResults(most)
                .getResultList();
        List<T> second = owner.ownMail() == null
                ? List.of()
                : em.createQuery(ofAddress, type)
                        .setParameter("mail", owner.ownMail())
                        .setMaxResults(most)
                        .getResultList();
        return Stream.concat(first.stream(), second.stream());
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
