package id.binahumas.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is meant by what was typed: each word starts a word of the name or of a unit of the day. The rarest word leads, the
 * others are compared with the name that stands beside it in the index.
 */
@ApplicationScoped
class PersonSearchRepository {

    /** A word that so many have is common: it is not counted any further. */
    private static final int COMMON = 1_000;

    private static final int MOST_UNITS = 1_000;

    private static final String IN_FORCE = "h.validFrom <= :day and (h.validTo is null or h.validTo > :day)";
    private static final String UNIT_NAMED =
            "v.validFrom <= :day and (v.validTo is null or v.validTo > :day) and concat(' ', lower(v.name)) like :unit# escape '!'";

    @PersistenceContext
    EntityManager em;

    /** The rarest first; of words that are all common, the longest. */
    private static final Comparator<Weight> RAREST = Comparator.comparingInt(Weight::total)
            .thenComparingInt(w -> -w.word().length());

    /** A typed word with what it is in: so many names, so many units. */
    private record Weight(String word, int names, List<Long> units) {

        int total() {
            return names + units.size() * 10;
        }

        boolean isNowhere() {
            return names == 0 && units.isEmpty();
        }
    }

    /** The people found, those by their name before those by their unit; at most so many, nobody twice. */
    List<Long> everywhere(PersonQuery query, LocalDate day, int most) {
        if (query.words().isEmpty()) {
            return byNip(query.nip(), most);
        }
        List<Weight> weights = weigh(query, day);
        if (weights.stream().anyMatch(Weight::isNowhere)) {
            return List.of();
        }
        Weight lead = weights.get(0);
        List<Weight> others = weights.subList(1, weights.size());
        Set<Long> found = new LinkedHashSet<>();
        if (lead.names() > 0) {
            found.addAll(byName(lead, others, query.nip(), day, most));
        }
        for (int from = 0, size = 1; from < lead.units().size() && found.size() < most; from += size, size *= 2) {
            List<Long> units = lead.units()
                    .subList(from, Math.min(from + size, lead.units().size()));
            found.addAll(ofUnits(units, others, query.nip(), day, most));
        }
        return found.stream().limit(most).toList();
    }

    /** The same among those who hold a post in these units on the day, in the order of their names. */
    List<Long> within(Collection<Long> unitIds, PersonQuery query, LocalDate day, int most) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        List<Weight> weights = weigh(query, day);
        return weights.stream().anyMatch(Weight::isNowhere)
                ? List.of()
                : ofUnits(unitIds, weights, query.nip(), day, most).stream()
                        .distinct()
                        .toList();
    }

    /** Everybody in the order of their ids, after the one named last. */
    List<Long> after(long lastId, int most) {
        return em.createQuery(
                        "select p.id from Person p where p.id > :last and p.erasedAt is null and p.mergedIntoId is null order by p.id",
                        Long.class)
                .setParameter("last", lastId)
                .setMaxResults(most)
                .getResultList();
    }

    /** The same among those who hold a post in these units on the day. */
    List<Long> afterWithin(Collection<Long> unitIds, long lastId, LocalDate day, int most) {
        return unitIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct h.personId from PostHolding h where h.unitId in (:units) and h.personId > :last and "
                                        + IN_FORCE + " order by h.personId",
                                Long.class)
                        .setParameter("units", unitIds)
                        .setParameter("last", lastId)
                        .setParameter("day", day)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** The rows of these people in this order, with the post and unit of the day; of several the one held last. */
    List<PersonRow> rows(List<Long> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, PersonRow> byId = new HashMap<>();
        em.createQuery("""
                        select new id.binahumas.people.PersonRow(p.id, p.name, p.titleBefore, p.titleAfter, p.nip, p.kind, h.post, v.name)
                        from Person p
                        left join PostHolding h on h.personId = p.id and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        left join UnitValidity v on v.unit.id = h.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        where p.id in (:ids) order by h.validFrom desc, h.id desc""", PersonRow.class)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> byId.putIfAbsent(row.id(), row));
        return ids.stream().map(byId::get).toList();
    }

    private List<Weight> weigh(PersonQuery query, LocalDate day) {
        return query.words().stream()
                .map(word -> new Weight(word, names(word), units(word, day)))
                .sorted(RAREST)
                .toList();
    }

    private int names(String word) {
        return em.createQuery(
                        "select w.personId from PersonWord w where w.word >= :start and w.word < :end", Long.class)
                .setParameter("start", word)
                .setParameter("end", PersonQuery.after(word))
                .setMaxResults(COMMON)
                .getResultList()
                .size();
    }

    private List<Long> units(String word, LocalDate day) {
        return em.createQuery(
                        "select v.unit.id from UnitValidity v where " + UNIT_NAMED.replace("#", "")
                                + " order by v.name, v.unit.id",
                        Long.class)
                .setParameter("day", day)
                .setParameter("unit", "% " + word + "%")
                .setMaxResults(MOST_UNITS)
                .getResultList();
    }

    private List<Long> byName(Weight lead, List<Weight> others, String nip, LocalDate day, int most) {
        StringBuilder question =
                new StringBuilder("select w.personId from PersonWord w where w.word >= :start and w.word < :end");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("start", lead.word());
        values.put("end", PersonQuery.after(lead.word()));
        for (int i = 0; i < others.size(); i++) {
            String named = "w.name like :name" + i;
            narrow(question, values, others.get(i), i, named, "w.personId", day);
            if (others.get(i).names() > 0) {
                values.put("name" + i, "% " + others.get(i).word() + "%");
            }
        }
        ofNip(question, values, nip, "w.personId");
        question.append(" order by w.word, w.name, w.personId");
        return ask(question.toString(), values, most);
    }

    private List<Long> ofUnits(Collection<Long> unitIds, List<Weight> words, String nip, LocalDate day, int most) {
        StringBuilder question = new StringBuilder(
                "select h.personId from PostHolding h join Person p on p.id = h.personId where h.unitId in (:units) and "
                        + IN_FORCE);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("units", unitIds);
        values.put("day", day);
        for (int i = 0; i < words.size(); i++) {
            String named =
                    "exists (select 1 from PersonWord w where w.personId = h.personId and w.word >= :start# and w.word < :end#)"
                            .replace("#", String.valueOf(i));
            narrow(question, values, words.get(i), i, named, "h.personId", day);
            if (words.get(i).names() > 0) {
                values.put("start" + i, words.get(i).word());
                values.put("end" + i, PersonQuery.after(words.get(i).word()));
            }
        }
        ofNip(question, values, nip, "h.personId");
        question.append(" order by p.nameKey, p.id");
        return ask(question.toString(), values, most);
    }

    /** The word is in the name or in the name of a unit; what it is nowhere in is not asked. */
    private static void narrow(
            StringBuilder question,
            Map<String, Object> values,
            Weight weight,
            int number,
            String named,
            String person,
            LocalDate day) {
        String placed =
                ("exists (select 1 from PostHolding h# join UnitValidity v on v.unit.id = h#.unitId where h#.personId = @ and "
                                + IN_FORCE.replace("h.", "h#.") + " and " + UNIT_NAMED + ")")
                        .replace("#", String.valueOf(number))
                        .replace("@", person);
        if (weight.units().isEmpty()) {
            question.append(" and ").append(named);
            return;
        }
        values.put("day", day);
        values.put("unit" + number, "% " + weight.word() + "%");
        question.append(weight.names() == 0 ? " and " + placed : " and (" + named + " or " + placed + ")");
    }

    private static void ofNip(StringBuilder question, Map<String, Object> values, String nip, String person) {
        if (nip != null) {
            question.append(" and exists (select 1 from Person n where n.id = ")
                    .append(person)
                    .append(" and n.nip >= :nip and n.nip < :nipEnd)");
            values.put("nip", nip);
            values.put("nipEnd", PersonQuery.after(nip));
        }
    }

    private List<Long> byNip(String nip, int most) {
        return em.createQuery(
                        "select p.id from Person p where p.nip >= :nip and p.nip < :end order by p.nip", Long.class)
                .setParameter("nip", nip)
                .setParameter("end", PersonQuery.after(nip))
                .setMaxResults(most)
                .getResultList();
    }

    private List<Long> ask(String question, Map<String, Object> values, int most) {
        TypedQuery<Long> query = em.createQuery(question, Long.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
