package id.binahumas.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions to holidays. */
@ApplicationScoped
class HolidayRepository {

    @PersistenceContext
    EntityManager em;

    void add(Holiday holiday) {
        em.persist(holiday);
    }

    void remove(Holiday holiday) {
        em.remove(holiday);
    }

    Optional<Holiday> byId(long id) {
        return Optional.ofNullable(em.find(Holiday.class, id));
    }

    boolean taken(LocalDate day, HolidayKind kind, long exceptId) {
        return !em.createQuery(
                        "select h.id from Holiday h where h.fallsOn = :day and h.kind = :kind and h.id <> :except",
                        Long.class)
                .setParameter("day", day)
                .setParameter("kind", kind)
                .setParameter("except", exceptId)
                .getResultList()
                .isEmpty();
    }

    List<HolidayRow> between(LocalDate first, LocalDate last) {
        return em.createQuery("""
                        select new id.binahumas.schedule.HolidayRow(h.id, h.version, h.fallsOn, h.name, h.kind, h.source, h.verified)
                        from Holiday h where h.fallsOn between :first and :last order by h.fallsOn, h.id""", HolidayRow.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }
}
