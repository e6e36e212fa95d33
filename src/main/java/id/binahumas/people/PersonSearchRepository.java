package id.binahumas.people;

import id.binahumas.shared.text.NameWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is meant by what was typed: each word starts a word of the name, or of the one unit of the day that all such words
 * name. However much is typed it takes at most four questions, each answered from an index; why so: decision 0015.
 */
@ApplicationScoped
class PersonSearchRepository {

    /** What more units are called is too general to look into each. */
    private static final int MOST_UNITS = 1_000;

    /** What more units than these are called is a name's where it may be one. */
    private static final int MOST_NAMESAKES = 200;

    /** Those they had before are among them. */
    private static final int MOST_NAMES = 5_000;

    /** So many of those with the name are asked for a unit of which there are too many. */
    private static final int BREADTH = 300;

    /** Beyond what any word leads to; a limit keeps the lead where it is. */
    private static final int ALL = 10_000_000;

    private static final String IN_FORCE = "h.validFrom <= :day and (h.validTo is null or h.validTo > :day)";
    private static final String HELD = "h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)";
    private static final String CALLED = "v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)";

    @PersistenceContext
    EntityManager em;

    /** A question as it grows, with the values it names. */
    private static final class Question {

        private final Map<String, Object> values = new HashMap<>();
        private final List<String> conditions = new ArrayList<>();

        String value(Object value) {
            String name = "v" + values.size();
            values.put(name, value);
            return ":" + name;
        }

        String startsWith(String column, String start) {
            return column + " >= " + value(start) + " and " + column + " < " + value(NameWords.after(start));
        }

        /** The word is in the name, or the NIP begins so: both stand beside each word of the name. */
        String has(String name, String start) {
            return name + " like " + value("% " + start + "%");
        }

        String named(String person, String start) {
            return "exists (select 1 from person_word n where n.person_id = " + person + " and "
                    + startsWith("n.word", start) + ")";
        }

        String withNip(String person, String start) {
            return "exists (select 1 from person n where n.id = " + person + " and " + startsWith("n.nip", start) + ")";
        }

        /** The word leads; the other words and the NIP are compared with what stands beside it. */
        String ledBy(String start, List<String> others) {
            return "select w.person_id, w.word, w.name from person_word w where " + startsWith("w.word", start)
                    + others.stream()
                            .map(other -> " and " + has("w.name", other))
                            .collect(Collectors.joining())
                    + " order by w.word, w.name, w.person_id";
        }

        String ledByNip(String start) {
            return "select p.id as person_id, p.name_key as word, p.name_key as name from person p where "
                    + startsWith("p.nip", start) + " order by p.nip";
        }

        String placed(String person, Collection<PersonPlace> places) {
            return "exists (select 1 from post_holding h where h.person_id = " + person + " and " + HELD + " and "
                    + in(places) + ")";
        }

        /** Written out as numbers where they are few: H2 then keeps them in a set, and does not compare one after the other. */
        String in(Collection<PersonPlace> places) {
            List<Long> ids = places.stream().map(PersonPlace::unitId).toList();
            String written = ids.size() > MOST_UNITS
                    ? value(ids)
                    : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
            return "h.unit_id in (" + written + ")";
        }

        void ask(String condition) {
            conditions.add(condition);
        }

        String conditions() {
            return String.join(" and ", conditions);
        }
    }

    /** The people found, those by their name before those by their unit. */
    PersonFound everywhere(PersonQuery query, LocalDate day, int most) {
        if (query.words().isEmpty()) {
            return byNip(query.nip(), most);
        }
        PersonClues clues = clues(query);
        if (clues.isNobodysNip()) {
            return PersonFound.NOBODY;
        }
        PersonFound named = clues.canBeNames() ? byNames(clues, most) : PersonFound.NOBODY;
        if (named.more()) {
            return named;
        }
        List<PersonPlace> places = places(clues, day);
        return places.isEmpty()
                ? named
                : named.and(
                        places.size() > MOST_UNITS ? broadly(clues, places, day, most) : in(places, clues, day, most));
    }

    /** The same among those who hold a post in these units on the day, in the order of their names. */
    PersonFound within(Collection<Long> unitIds, PersonQuery query, LocalDate day, int most) {
        if (unitIds.isEmpty()) {
            return PersonFound.NOBODY;
        }
        PersonClues clues = clues(query);
        List<PersonPlace> places = clues.isNobodysNip()
                ? List.of()
                : places(unitIds, day).stream()
                        .filter(place -> place.hasAll(clues.onlyUnits()))
                        .toList();
        if (places.isEmpty()) {
            return PersonFound.NOBODY;
        }
        Optional<PersonClue> both =
                clues.rareInNames().filter(c -> clues.lead(places).isEmpty());
        return both.isPresent() ? inEither(both.get(), places, clues, day, most) : in(places, clues, day, most);
    }

    /** A word that few names have and some of the units: first those who are called so, then the others of these units. */
    private PersonFound inEither(
            PersonClue word, List<PersonPlace> places, PersonClues clues, LocalDate day, int most) {
        Question question = new Question();
        question.ask(question.placed("c.person_id", places));
        PersonFound named = led(word, clues, places, question, day, ALL, most);
        return named.more() ? named : named.and(in(having(places, word.start()), clues.without(word), day, most));
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

    /** The rows of these people in this order, with the post and unit of the day; of several their own. */
    List<PersonRow> rows(List<Long> ids, LocalDate day) {
        return rows(ids, Set.of(), day);
    }

    /** The same as the list of these units shows them: with the post held there, also one held for somebody else. */
    List<PersonRow> rows(List<Long> ids, Set<Long> unitIds, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, PersonRow> byId = new HashMap<>();
        em.createQuery("""
                        select new id.binahumas.people.PersonRow(p.id, p.name, p.titleBefore, p.titleAfter, p.nip, p.kind, h.post, h.acting, h.unitId, v.name)
                        from Person p
                        left join PostHolding h on h.personId = p.id and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        left join UnitValidity v on v.unit.id = h.unitId""" + PersonRepository.NAMED_LAST + """
                         where p.id in (:ids) order by """ + PostHolding.OWN_FIRST, PersonRow.class)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> byId.merge(
                        row.id(),
                        row,
                        (first, next) ->
                                unitIds.contains(first.unitId()) || !unitIds.contains(next.unitId()) ? first : next));
        return ids.stream().map(byId::get).toList();
    }

    private PersonClues clues(PersonQuery query) {
        Question question = new Question();
        List<String> counts = new ArrayList<>();
        for (String word : query.words()) {
            counts.add(count(counts.size(), "person_word", question.startsWith("c.word", word)));
        }
        if (query.nip() != null) {
            counts.add(count(counts.size(), "person", question.startsWith("c.nip", query.nip())));
        }
        Map<Integer, Integer> found = new HashMap<>();
        rows(String.join(" union all ", counts), question, null)
                .forEach(row -> found.put(((Number) row[0]).intValue(), ((Number) row[1]).intValue()));
        List<PersonClue> words = new ArrayList<>();
        for (String word : query.words()) {
            words.add(new PersonClue(word, found.get(words.size())));
        }
        return new PersonClues(
                words, query.nip() == null ? null : new PersonClue(query.nip(), found.get(words.size())));
    }

    private static String count(int number, String table, String which) {
        return "select %d, count(*) from (select 1 as one from %s c where %s limit %d) c%d"
                .formatted(number, table, which, PersonClue.COMMON, number);
    }

    /** The units that have all the words only units have; where there are none of these, those that have any word, unless too many have it. */
    private List<PersonPlace> places(PersonClues clues, LocalDate day) {
        Question question = new Question();
        List<String> must = clues.onlyUnits();
        if (!must.isEmpty()) {
            question.ask(question.startsWith("u.word", must.get(0)));
            must.stream()
                    .skip(1)
                    .forEach(word ->
                            question.ask("exists (select 1 from unit_word o where o.validity_id = u.validity_id and "
                                    + question.startsWith("o.word", word) + ")"));
            return places(rows(called(question.conditions()), question, day));
        }
        List<String> any = new ArrayList<>();
        for (String word : clues.inNames()) {
            any.add("select a%1$d.* from (%2$s) a%1$d"
                    .formatted(any.size(), called(question.startsWith("u.word", word))));
        }
        List<PersonPlace> found = places(rows(String.join(" union all ", any), question, day));
        List<String> fewEnough = clues.inNames().stream()
                .filter(word -> found.stream().filter(place -> place.has(word)).count() <= MOST_NAMESAKES)
                .toList();
        return found.stream()
                .filter(place -> fewEnough.stream().anyMatch(place::has))
                .limit(MOST_UNITS)
                .toList();
    }

    /** The limit within makes the words lead, not the units. */
    private static String called(String words) {
        return "select v.unit_id, v.name from (select u.validity_id from unit_word u where " + words + " limit "
                + MOST_NAMES + ") u join unit_validity v on v.id = u.validity_id and " + CALLED + " limit "
                + (MOST_UNITS + 1);
    }

    private List<PersonPlace> places(Collection<Long> unitIds, LocalDate day) {
        Question question = new Question();
        String which = question.value(unitIds);
        return places(rows(
                "select v.unit_id, v.name from unit_validity v where v.unit_id in (" + which + ") and " + CALLED,
                question,
                day));
    }

    private static List<PersonPlace> places(List<Object[]> rows) {
        return rows.stream()
                .map(row -> PersonPlace.of(((Number) row[0]).longValue(), (String) row[1]))
                .distinct()
                .toList();
    }

    /** Everything typed is in the name: the rarest word leads through the index, the others are compared with the name beside it. */
    private PersonFound byNames(PersonClues clues, int most) {
        if (clues.nip() != null && clues.nip().isRare()) {
            return led(clues.nip(), clues, List.of(), new Question(), null, ALL, most);
        }
        Question question = new Question();
        List<String> others = clues.besideTheRarest();
        question.ask(question.startsWith("c.word", clues.inNames().get(0)));
        others.forEach(other -> question.ask(question.has("c.name", other)));
        return found(
                "select c.person_id from person_word c where " + question.conditions()
                        + " order by c.word, c.name, c.person_id",
                question,
                null,
                most);
    }

    /** People of these units: a word leads that few have or that is narrowed by another, else the units do. */
    private PersonFound in(List<PersonPlace> places, PersonClues clues, LocalDate day, int most) {
        Optional<PersonClue> lead = clues.lead(places);
        Question question = new Question();
        if (lead.isPresent()) {
            question.ask(question.placed("c.person_id", places));
            return led(lead.get(), clues, places, question, day, ALL, most);
        }
        question.ask(question.in(places));
        question.ask(HELD);
        for (String word : clues.inNames()) {
            String named = question.named("h.person_id", word);
            List<PersonPlace> having = having(places, word);
            question.ask(having.isEmpty() ? named : "(" + question.in(having) + " or " + named + ")");
        }
        if (clues.nip() != null) {
            question.ask(question.withNip("h.person_id", clues.nip().start()));
        }
        return found(
                "select p.id from (select h.person_id from post_holding h where " + question.conditions() + " limit "
                        + (most + 1) + ") c join person p on p.id = c.person_id order by p.name_key, p.id",
                question,
                day,
                most);
    }

    /** So many units have the words that those with the name are asked for theirs, as many as is quick; without a name some are shown. */
    private PersonFound broadly(PersonClues clues, List<PersonPlace> places, LocalDate day, int most) {
        Optional<PersonClue> name =
                clues.words().stream().filter(clue -> !clue.isInNoName()).findFirst();
        if (name.isEmpty()) {
            return in(places.subList(0, MOST_UNITS), clues, day, most).unsure();
        }
        Question question = new Question();
        String words = clues.onlyUnits().stream()
                .map(word -> " and exists (select 1 from unit_word u where u.validity_id = v.id and "
                        + question.startsWith("u.word", word) + ")")
                .collect(Collectors.joining());
        question.ask("exists (select 1 from post_holding h join unit_validity v on v.unit_id = h.unit_id and " + CALLED
                + " where h.person_id = c.person_id and " + HELD + words + ")");
        PersonFound found = led(name.get(), clues, List.of(), question, day, BREADTH, most);
        return name.get().names() > BREADTH ? found.unsure() : found;
    }

    /** A word of the name or the NIP leads; of each person found by it the rest is asked. */
    private PersonFound led(
            PersonClue lead,
            PersonClues clues,
            List<PersonPlace> places,
            Question question,
            LocalDate day,
            int breadth,
            int most) {
        boolean byNip = lead == clues.nip();
        List<String> beside = new ArrayList<>();
        for (String word : clues.without(lead).inNames()) {
            List<PersonPlace> having = having(places, word);
            if (!having.isEmpty()) {
                String named = byNip ? question.named("c.person_id", word) : question.has("c.name", word);
                question.ask("(" + named + " or " + question.placed("c.person_id", having) + ")");
            } else if (byNip) {
                question.ask(question.named("c.person_id", word));
            } else {
                beside.add(word);
            }
        }
        if (clues.nip() != null && !byNip) {
            beside.add(clues.nip().start());
        }
        String first = byNip ? question.ledByNip(lead.start()) : question.ledBy(lead.start(), beside);
        String which = question.conditions().isEmpty() ? "" : " where " + question.conditions();
        return found(
                "select c.person_id from (" + first + " limit " + breadth + ") c" + which
                        + " order by c.word, c.name, c.person_id",
                question,
                day,
                most);
    }

    private static List<PersonPlace> having(List<PersonPlace> places, String word) {
        return places.stream().filter(place -> place.has(word)).toList();
    }

    private PersonFound byNip(String nip, int most) {
        Question question = new Question();
        return found(
                "select p.id from person p where " + question.startsWith("p.nip", nip) + " order by p.nip",
                question,
                null,
                most);
    }

    private PersonFound found(String sql, Question question, LocalDate day, int most) {
        List<?> rows = asked(sql + " limit " + (most + 1), question, day).getResultList();
        return new PersonFound(
                rows.stream().map(id -> ((Number) id).longValue()).limit(most).toList(), rows.size() > most);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Question question, LocalDate day) {
        return asked(sql, question, day).getResultList();
    }

    private Query asked(String sql, Question question, LocalDate day) {
        Query query = em.createNativeQuery(sql);
        question.values.forEach(query::setParameter);
        return sql.contains(":day") ? query.setParameter("day", day) : query;
    }
}
