package id.binahumas.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Questions about sheets of registrations, and about those who are in the run when one is judged. */
@ApplicationScoped
class RegistrationLineRepository {

    private static final List<BookingStatus> ACTIVE = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::isActive)
            .toList();

    @PersistenceContext
    EntityManager em;

    long runOf(RegistrationLine line) {
        return em.createQuery(
                        "select i.aboutId from SheetImport i join RegistrationLine l on l.importId = i.id where l = :line",
                        Long.class)
                .setParameter("line", line)
                .getSingleResult();
    }

    /** Null when the account is nobody's any more, or of nobody in the register. */
    Long personOf(long accountId) {
        return em.createQuery("select a.personId from Account a where a.id = :id", Long.class)
                .setParameter("id", accountId)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who has a booking of the run that counts, and, as false, who did not come. */
    Map<Long, Boolean> booked(long runId) {
        Map<Long, Boolean> booked = new HashMap<>();
        em.createQuery("""
                        select e.personId, b.status from Booking b join Enrolment e on e.id = b.enrolmentId
                        where b.runId = :run and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN""", Object[].class)
                .setParameter("run", runId)
                .getResultStream()
                .filter(b -> ((BookingStatus) b[1]).isActive() || b[1] == BookingStatus.NO_SHOW)
                .forEach(b -> booked.put((Long) b[0], ((BookingStatus) b[1]).isActive()));
        return booked;
    }

    /** How many wait in a line of the run, by its key. */
    Function<String, Long> waiting(long runId) {
        Map<String, Long> waiting = new HashMap<>();
        em.createQuery("""
                        select b.lineKey, count(b) from Booking b where b.runId = :run
                        and b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED group by b.lineKey""", Object[].class)
                .setParameter("run", runId)
                .getResultStream()
                .forEach(l -> waiting.put((String) l[0], (Long) l[1]));
        return line -> waiting.getOrDefault(line, 0L);
    }

    /** Those of a sheet who are in the run by it and have a result there already. */
    List<String> begun(long importId) {
        return em.createQuery("""
                        select p.name from RegistrationLine l join Booking b on b.id = l.bookingId join Enrolment e on e.id = b.enrolmentId
                        join Person p on p.id = e.personId where l.importId = :id and b.status in :active and e.registeredAt = l.registeredAt
                        and exists (select x.id from ItemResult x where x.enrolmentId = e.id) order by l.lineNo""", String.class)
                .setParameter("id", importId)
                .setParameter("active", ACTIVE)
                .getResultList();
    }

    /** Whoever left and came again by another way is not the sheet's any more. Those who wait come first, so that none moves up in between. */
    List<Long> stillRegistered(long importId) {
        return em.createQuery("""
                        select b.id from RegistrationLine l join Booking b on b.id = l.bookingId join Enrolment e on e.id = b.enrolmentId
                        where l.importId = :id and b.status in :active and e.registeredAt = l.registeredAt
                        order by case when b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED then 0 else 1 end, l.lineNo""", Long.class)
                .setParameter("id", importId)
                .setParameter("active", ACTIVE)
                .getResultList();
    }
}
