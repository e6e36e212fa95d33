package id.binahumas.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to the segments of runs and their rules. */
@ApplicationScoped
class SegmentRepository {

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<Segment> byId(long id) {
        return Optional.ofNullable(em.find(Segment.class, id));
    }

    Optional<SegmentRule> rule(long id) {
        return Optional.ofNullable(em.find(SegmentRule.class, id));
    }

    List<Segment> ofRun(long runId) {
        return em.createQuery("select s from Segment s where s.runId = :run order by s.number", Segment.class)
                .setParameter("run", runId)
                .getResultList();
    }

    List<SegmentRule> rules(long segmentId) {
        return em.createQuery(
                        "select r from SegmentRule r where r.segmentId = :segment order by r.id", SegmentRule.class)
                .setParameter("segment", segmentId)
                .getResultList();
    }

    /** In the order in which somebody is tried; in one question. */
    List<SegmentSheet> sheets(long runId, LocalDate day) {
        List<Object[]> found = em.createQuery("""
                        select new id.binahumas.schedule.SegmentRow(s.id, s.version, s.number, s.name, s.cohortId, c.number, c.name, c.moves, s.mode),
                          new id.binahumas.schedule.SegmentRuleRow(r.id, r.kind, r.unitKind, r.below, r.unitId, v.name, r.words, r.wordsKey,
                            r.competencyId, k.name, r.courseId, o.title)
                        from Segment s left join Cohort c on c.id = s.cohortId left join SegmentRule r on r.segmentId = s.id
                        left join UnitValidity v on v.unit.id = r.unitId
                          and v.validFrom = (select max(w.validFrom) from UnitValidity w where w.unit.id = r.unitId and w.validFrom <= :day)
                        left join Competency k on k.id = r.competencyId left join Course o on o.id = r.courseId
                        where s.runId = :run order by s.number, r.id""", Object[].class)
                .setParameter("run", runId)
                .setParameter("day", day)
                .getResultList();
        Map<SegmentRow, List<SegmentRuleRow>> rules = new LinkedHashMap<>();
        for (Object[] row : found) {
            SegmentRuleRow rule = (SegmentRuleRow) row[1];
            List<SegmentRuleRow> known = rules.computeIfAbsent((SegmentRow) row[0], s -> new ArrayList<>());
            if (rule != null && rule.id() != null) {
                known.add(rule);
            }
        }
        return rules.entrySet().stream()
                .map(e -> new SegmentSheet(e.getKey(), e.getValue()))
                .toList();
    }
}
