package id.binahumas.enrolment;

import id.binahumas.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions about letters of invitation and who stands in them. */
@ApplicationScoped
class InvitationRepository {

    private static final List<BookingStatus> HOLDING = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::holdsSeat)
            .toList();

    @PersistenceContext
    EntityManager em;

    void add(InvitationLetters letters) {
        em.persist(letters);
    }

    Optional<InvitationLetters> byId(long id) {
        return Optional.ofNullable(em.find(InvitationLetters.class, id));
    }

    Optional<InvitationLetters> latest(long runId) {
        return em.createQuery(
                        "select i from InvitationLetters i where i.runId = :run order by i.askedAt desc, i.id desc",
                        InvitationLetters.class)
                .setParameter("run", runId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those of a run whose bytes are still kept. */
    List<InvitationLetters> kept(long runId) {
        return em.createQuery(
                        "select i from InvitationLetters i where i.runId = :run and i.fileId is not null",
                        InvitationLetters.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** Who has a place for each unit, by name. */
    Map<Long, List<InvitationFacts.Guest>> guests(long runId) {
        return em.createQuery("""
                        select b.unitId, p.titleBefore, p.name, p.titleAfter, e.post from Booking b join Enrolment e on e.id = b.enrolmentId
                        join Person p on p.id = e.personId where b.runId = :run and b.unitId is not null and b.status in :holding
                        and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN order by p.nameKey, p.id""", Object[].class)
                .setParameter("run", runId)
                .setParameter("holding", HOLDING)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        g -> (Long) g[0],
                        Collectors.mapping(
                                g -> new InvitationFacts.Guest(
                                        Person.fullName((String) g[1], (String) g[2], (String) g[3]), (String) g[4]),
                                Collectors.toList())));
    }

    /** When its first session begins. */
    Optional<Instant> firstSession(long runId) {
        return Optional.ofNullable(
                em.createQuery("select min(s.startsAt) from ClassSession s where s.runId = :run", Instant.class)
                        .setParameter("run", runId)
                        .getSingleResult());
    }
}
