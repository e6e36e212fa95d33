package id.binahumas.enrolment;

import id.binahumas.organisation.UnitKind;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The question of who somebody is on a day, in one statement however deep the tree and however long the past. */
@ApplicationScoped
class ApplicantRepository {

    private static final int MOST_LEVELS = 20;

    /** Text of one kind stands in one column: a database does not mix columns that are sorted in different ways. */
    private static final String FACTS = """
            with recursive above (id, parent_id, depth) as (
              select v.unit_id, v.parent_id, 0 from unit_validity v
              where v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) and v.unit_id = coalesce(
                (select h.unit_id from post_holding h where h.person_id = :person and h.valid_from <= :day
                  and (h.valid_to is null or h.valid_to > :day) order by
                  case when h.acting is null then 0 else 1 end, case when h.level is null then 1 else 0 end, h.valid_from desc, h.id desc limit 1),
                (select d.unit_id from person_duty d where d.person_id = :person and d.valid_from <= :day
                  and (d.valid_to is null or d.valid_to > :day) order by d.valid_from desc, d.id limit 1))
              union all
              select v.unit_id, v.parent_id, a.depth + 1 from above a join unit_validity v on v.unit_id = a.parent_id
                and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
              where a.depth < :levels)
            select 1 fact, a.depth place, a.id id, v.name unit_name, v.kind unit_kind, null post, null level, null duty
            from above a join unit_validity v on v.unit_id = a.id and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
            union all
            select 2, 0, h.id, null, null, h.post, h.level, null from post_holding h where h.id =
              (select x.id from post_holding x where x.person_id = :person and x.valid_from <= :day
                and (x.valid_to is null or x.valid_to > :day) order by
                  case when x.acting is null then 0 else 1 end, case when x.level is null then 1 else 0 end, x.valid_from desc, x.id desc limit 1)
            union all
            select 3, 0, d.id, null, null, null, null, d.duty_key from person_duty d where d.person_id = :person and d.valid_from <= :day
              and (d.valid_to is null or d.valid_to > :day)
            union all
            select 4, 0, e.course_id, null, null, null, null, null from enrolment e where e.person_id = :person and e.state = 'COMPLETED'
            union all
            select 5, 0, k.competency_id, null, null, null, null, null from enrolment e join course_competency k on k.course_id = e.course_id
            where e.person_id = :person and e.state = 'COMPLETED'
            order by 1, 2
            """;

    @PersistenceContext
    EntityManager em;

    Applicant on(LocalDate day, long personId) {
        List<ApplicantUnitRow> units = new ArrayList<>();
        String post = null;
        String level = null;
        Set<String> duties = new HashSet<>();
        Set<Long> completed = new HashSet<>();
        Set<Long> competencies = new HashSet<>();
        for (Object[] fact : facts(day, personId)) {
            long id = ((Number) fact[2]).longValue();
            switch (((Number) fact[0]).intValue()) {
                case 1 -> units.add(new ApplicantUnitRow(id, (String) fact[3], UnitKind.valueOf((String) fact[4])));
                case 2 -> {
                    post = key(fact[5]);
                    level = key(fact[6]);
                }
                case 3 -> duties.add((String) fact[7]);
                case 4 -> completed.add(id);
                default -> competencies.add(id);
            }
        }
        return new Applicant(units, post, level, duties, competencies, completed);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> facts(LocalDate day, long personId) {
        return em.createNativeQuery(FACTS)
                .setParameter("day", day)
                .setParameter("person", personId)
                .setParameter("levels", MOST_LEVELS)
                .getResultList();
    }

    private static String key(Object text) {
        return text == null ? null : Texts.key((String) text);
    }
}
