package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Questions to runs, blocks, sessions and rooms. */
@ApplicationScoped
class RunRepository {

    private static final String ROW =
            """
            select new id.binahumas.schedule.RunRow(r.id, c.id, r.code, c.title, r.theme, r.state, r.mode, v.name, r.startsOn, r.endsOn,
              r.registrationClosesAt, r.place, (select sum(s.minutes) from CourseSubject s where s.course = c), c.minutesPerJp,
              (select min(p.capacity - p.taken) from SeatPool p where p.runId = r.id and p.capacity is not null))
            from Run r join Course c on c.id = r.courseId
            join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            """;

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    void removeSpeakersOf(long sessionId) {
        em.createQuery("delete from SessionSpeaker k where k.sessionId = :session")
                .setParameter("session", sessionId)
                .executeUpdate();
    }

    /** Writes now; what others still hold on to is refused in words. */
    void flushOrRefuse(String key) {
        try {
            em.flush();
        } catch (ConstraintViolationException held) {
            throw new Refusal(key);
        }
    }

    <T> Optional<T> byId(Class<T> kind, long id) {
        return Optional.ofNullable(em.find(kind, id));
    }

    boolean codeTaken(String code, long exceptId) {
        return !em.createQuery("select r.id from Run r where r.code = :code and r.id <> :except", Long.class)
                .setParameter("code", code)
                .setParameter("except", exceptId)
                .getResultList()
                .isEmpty();
    }

    List<RunRow> search(RunSearch s, String textKey, LocalDate day) {
        StringBuilder where = new StringBuilder(" where r.state = id.binahumas.schedule.RunState.PUBLISHED");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("day", day);
        if (textKey != null && !textKey.isBlank()) {
            where.append(" and c.titleKey like :text escape '!'");
            values.put("text", "%" + textKey.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        if (s.mode() != null) {
            where.append(" and r.mode = :mode");
            values.put("mode", s.mode());
        }
        if (s.from() != null) {
            where.append(" and r.endsOn >= :from");
            values.put("from", s.from());
        }
        if (s.to() != null) {
            where.append(" and r.startsOn <= :to");
            values.put("to", s.to());
        }
        if (s.minJp() != null) {
            where.append(" and (select coalesce(sum(x.minutes), 0) from CourseSubject x where x.course = c) >= :minJp * c.minutesPerJp");
            values.put("minJp", s.minJp());
        }
        if (s.openSeats()) {
            where.append(" and not exists (select 1 from SeatPool f where f.runId = r.id and f.capacity is not null and f.taken >= f.capacity)");
        }
        TypedQuery<RunRow> query = em.createQuery(ROW + where + " order by r.startsOn, r.id", RunRow.class);
        values.forEach(query::setParameter);
        return query.setFirstResult(s.first()).setMaxResults(s.size()).getResultList();
    }

    Optional<RunRow> row(long runId, LocalDate day) {
        return em.createQuery(ROW + " where r.id = :id", RunRow.class)
                .setParameter("day", day)
                .setParameter("id", runId)
                .getResultStream()
                .findFirst();
    }

    List<RunRow> organisedBy(Collection<Long> unitIds, boolean all, LocalDate day) {
        return em.createQuery(
                        ROW + " where :all = true or r.organiserUnitId in :units or r.coOrganiserUnitId in :units order by r.startsOn desc, r.id desc",
                        RunRow.class)
                .setParameter("day", day)
                .setParameter("all", all)
                .setParameter("units", unitIds.isEmpty() ? List.of(-1L) : unitIds)
                .setMaxResults(200)
                .getResultList();
    }

    List<BlockRow> blocks(long runId) {
        return em.createQuery(
                        """
                        select new id.binahumas.schedule.BlockRow(b.id, b.part, b.kind, b.title, b.startsOn, b.endsOn, b.gated)
                        from Block b where b.runId = :run order by b.part""",
                        BlockRow.class)
                .setParameter("run", runId)
                .getResultList();
    }

    List<SessionRow> sessions(long runId) {
        return em.createQuery(
                        """
                        select new id.binahumas.schedule.SessionRow(s.id, s.runId, s.blockId, s.kind, s.title, s.startsAt, s.endsAt, s.minutes,
                          m.venue, m.name, (case when s.meetingUrl is not null then true else false end))
                        from ClassSession s left join Room m on m.id = s.roomId
                        where s.runId = :run order by s.startsAt, s.id""",
                        SessionRow.class)
                .setParameter("run", runId)
                .getResultList();
    }

    List<SpeakerRow> speakers(long runId) {
        return em.createQuery(
                        """
                        select new id.binahumas.schedule.SpeakerRow(k.id, k.sessionId, k.name, k.office)
                        from SessionSpeaker k join ClassSession s on s.id = k.sessionId where s.runId = :run order by k.id""",
                        SpeakerRow.class)
                .setParameter("run", runId)
                .getResultList();
    }

    List<RoomRow> rooms(Collection<Long> unitIds, boolean all) {
        return em.createQuery(
                        """
                        select new id.binahumas.schedule.RoomRow(m.id, m.venue, m.name, m.capacity)
                        from Room m where :all = true or m.ownerUnitId in :units order by m.venue, m.name""",
                        RoomRow.class)
                .setParameter("all", all)
                .setParameter("units", unitIds.isEmpty() ? List.of(-1L) : unitIds)
                .getResultList();
    }
}
