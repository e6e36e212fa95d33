package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Questions to runs, blocks, sessions and rooms. */
@ApplicationScoped
class RunRepository {

    /** A word that fewer runs have is rare: they are all looked at and sorted. */
    private static final int RARE = 500;
    /** Of so many words it is asked how rare they are. */
    private static final int WEIGHED = 5;

    private static final String RARE_WORD =
            " and r.id in (select w.runId from SearchWordPart p join RunWord w on w.wordId = p.wordId where p.part >= :start# and p.part < :end#)";
    /** Counted, as MariaDB would turn an exists about and go through all runs of the word first. */
    private static final String COMMON_WORD =
            " and 0 < (select count(*) from RunWord w join SearchWordPart p on p.wordId = w.wordId where w.runId = @ and p.part >= :start# and p.part < :end#)";

    private static final String ALL_OF_RUN = " from Run r join Course c on c.id = r.courseId";
    /** Nothing is missing on the right, but so joined MariaDB starts with the catalogue in its order, and stops when it has enough. */
    private static final String ALL_OF_CATALOGUE =
            " from RunWord a left join Run r on r.id = a.runId left join Course c on c.id = r.courseId";

    private static final String COLUMNS = """
            select new id.binahumas.schedule.RunRow(r.id, c.id, r.code, c.title, r.theme, r.state, r.mode, v.name, r.startsOn, r.endsOn,
              r.registrationClosesAt, r.place, (select sum(s.minutes) from CourseSubject s where s.course = c), c.minutesPerJp,
              (select min(p.capacity - p.taken - coalesce(p.reserved, 0)) from SeatPool p where p.runId = r.id and p.capacity is not null
                and p.apart is null and p.cohortId is null and p.mode is null and p.segmentId is null),
              r.minParticipants, r.decideBy, r.decidedAt, r.whenNote, r.templateName)
            """;
    private static final String ORGANISER = """
             left join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            """;
    private static final String ROW = COLUMNS + ALL_OF_RUN + ORGANISER;

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

    /** The newest first; counted no further than one more than the bound. */
    RunHits search(RunSearch search, LocalDate day) {
        Optional<Condition> asked = condition(search);
        if (asked.isEmpty()) {
            return RunHits.NONE;
        }
        Condition condition = asked.get();
        List<RunRow> rows = rows(condition, search, day);
        if (search.first() == 0 && rows.size() < search.size()) {
            return new RunHits(rows, rows.size(), false);
        }
        return !condition.few && hasMoreThan(RunHits.MOST, condition)
                ? new RunHits(rows, RunHits.MOST, true)
                : new RunHits(rows, count(condition), false);
    }

    boolean any(RunSearch search) {
        return condition(search).filter(c -> hasMoreThan(0, c)).isPresent();
    }

    private List<RunRow> rows(Condition condition, RunSearch search, LocalDate day) {
        TypedQuery<RunRow> query = em.createQuery(
                        COLUMNS
                                + (condition.few ? ALL_OF_RUN : ALL_OF_CATALOGUE)
                                + ORGANISER
                                + condition.where
                                + condition.order,
                        RunRow.class)
                .setParameter("day", day);
        condition.values.forEach(query::setParameter);
        return query.setFirstResult(search.first()).setMaxResults(search.size()).getResultList();
    }

    private boolean hasMoreThan(int bound, Condition condition) {
        TypedQuery<Long> query = em.createQuery(
                "select " + condition.id + condition.from + condition.where + condition.order, Long.class);
        condition.values.forEach(query::setParameter);
        return !query.setFirstResult(bound).setMaxResults(1).getResultList().isEmpty();
    }

    private int count(Condition condition) {
        TypedQuery<Long> query = em.createQuery("select count(*)" + condition.from + condition.where, Long.class);
        condition.values.forEach(query::setParameter);
        return query.getSingleResult().intValue();
    }

    /** Runs in this state one can register for now, the first to start first; asked state by state, each in the order of its index. */
    List<RunRow> open(RunState state, Instant now, LocalDate day, int size) {
        return em.createQuery(ROW + """
                                 where r.state = :state and r.registrationClosesAt > :now
                                  and (r.registrationOpensAt is null or r.registrationOpensAt <= :now)
                                order by r.startsOn, r.id""", RunRow.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setParameter("day", day)
                .setMaxResults(size)
                .getResultList();
    }

    /** A row a pool: the run, its course, the names of organiser, co-organiser and host, and the pool. */
    List<Object[]> sheet(long runId, LocalDate day) {
        return em.createQuery("""
                        select r, c, v.name, w.name, h.name, %s
                        from Run r join Course c on c.id = r.courseId join SeatPool p on p.runId = r.id %s
                        left join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        left join UnitValidity w on w.unit.id = r.coOrganiserUnitId and w.validFrom <= :day and (w.validTo is null or w.validTo > :day)
                        left join UnitValidity h on h.unit.id = r.hostUnitId and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        where r.id = :id order by b.part, x.startsAt, p.id""".formatted(SeatPoolRepository.ROW, SeatPoolRepository.JOINS), Object[].class)
                .setParameter("day", day)
                .setParameter("id", runId)
                .getResultList();
    }

    /** Blocks in their order with their sessions and who speaks in them: a block, a session or the id null, a speaker or the id null. */
    List<Object[]> programme(long runId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.BlockRow(b.id, b.part, b.kind, b.title, b.startsOn, b.endsOn, b.gated, (case when b.apart = true then true else false end)), s.id,
                          new id.binahumas.schedule.SessionRow(coalesce(s.id, 0L), b.runId, b.id, s.kind, s.title, s.startsAt, s.endsAt,
                            coalesce(s.minutes, 0), w.name, m.printed, (case when s.meetingUrl is not null then true else false end), s.cohortId, h.number),
                          k.id, k.name, k.office
                        from Block b left join ClassSession s on s.blockId = b.id left join Room m on m.id = s.roomId
                        left join Venue w on w.id = m.venueId left join Cohort h on h.id = s.cohortId
                        left join SessionSpeaker k on k.sessionId = s.id
                        where b.runId = :run order by b.part, s.startsAt, s.id, k.id""", Object[].class).setParameter("run", runId).getResultList();
    }

    Optional<RunRow> row(long runId, LocalDate day) {
        return em.createQuery(ROW + " where r.id = :id", RunRow.class)
                .setParameter("day", day)
                .setParameter("id", runId)
                .getResultStream()
                .findFirst();
    }

    List<RunRow> organisedBy(Collection<Long> unitIds, Collection<Long> runIds, boolean all, LocalDate day) {
        return em.createQuery(
                        ROW
                                + " where :all = true or r.organiserUnitId in :units or r.coOrganiserUnitId in :units or r.id in :runs order by r.startsOn desc, r.id desc",
                        RunRow.class)
                .setParameter("day", day)
                .setParameter("all", all)
                .setParameter("units", unitIds.isEmpty() ? List.of(-1L) : unitIds)
                .setParameter("runs", runIds.isEmpty() ? List.of(-1L) : runIds)
                .setMaxResults(200)
                .getResultList();
    }

    /** Those of them that are open and hold a session which begins between two moments. */
    List<Long> organisedBetween(
            Collection<Long> unitIds, Collection<Long> runIds, boolean all, Instant from, Instant to) {
        return em.createQuery("""
                        select distinct r.id from ClassSession s join Run r on r.id = s.runId
                        where s.startsAt >= :from and s.startsAt < :to and r.state in :open
                        and (:all = true or r.organiserUnitId in :units or r.coOrganiserUnitId in :units or r.id in :runs)""", Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("open", List.of(RunState.PUBLISHED, RunState.RUNNING))
                .setParameter("all", all)
                .setParameter("units", unitIds.isEmpty() ? List.of(-1L) : unitIds)
                .setParameter("runs", runIds.isEmpty() ? List.of(-1L) : runIds)
                .getResultList();
    }

    List<BlockRow> blocks(long runId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.BlockRow(b.id, b.part, b.kind, b.title, b.startsOn, b.endsOn, b.gated, (case when b.apart = true then true else false end))
                        from Block b where b.runId = :run order by b.part""", BlockRow.class).setParameter("run", runId).getResultList();
    }

    List<SessionRow> sessions(long runId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.SessionRow(s.id, s.runId, s.blockId, s.kind, s.title, s.startsAt, s.endsAt, s.minutes,
                          w.name, m.printed, (case when s.meetingUrl is not null then true else false end), s.cohortId, h.number)
                        from ClassSession s left join Room m on m.id = s.roomId left join Venue w on w.id = m.venueId left join Cohort h on h.id = s.cohortId
                        where s.runId = :run order by s.startsAt, s.id""", SessionRow.class).setParameter("run", runId).getResultList();
    }

    List<SpeakerRow> speakers(long runId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.SpeakerRow(k.id, k.sessionId, k.name, k.office)
                        from SessionSpeaker k join ClassSession s on s.id = k.sessionId where s.runId = :run order by k.id""", SpeakerRow.class).setParameter("run", runId).getResultList();
    }

    void flush() {
        em.flush();
    }

    /** The block before or behind it. */
    Optional<Block> neighbour(Block block, boolean before) {
        return em.createQuery(
                        "select b from Block b where b.runId = :run and b.part "
                                + (before ? "< :part order by b.part desc" : "> :part order by b.part"),
                        Block.class)
                .setParameter("run", block.runId())
                .setParameter("part", block.part())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<BasisRow> basis(long runId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.BasisRow(b.id, b.number, b.wording, b.link)
                        from RunBasis b where b.runId = :run order by b.number""", BasisRow.class).setParameter("run", runId).getResultList();
    }

    /** Announced runs whose first day is this one or was before it. */
    List<Run> toBegin(LocalDate day, int most) {
        return em.createQuery(
                        "select r from Run r where r.state = :state and r.startsOn <= :day order by r.startsOn, r.id",
                        Run.class)
                .setParameter("state", RunState.PUBLISHED)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    List<CohortRow> cohorts(long runId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.CohortRow(c.id, c.version, c.number, c.name, count(s), min(s.startsAt), max(s.endsAt))
                        from Cohort c left join ClassSession s on s.cohortId = c.id
                        where c.runId = :run group by c.id, c.version, c.number, c.name order by c.number""", CohortRow.class).setParameter("run", runId).getResultList();
    }

    <T> List<T> ofRun(Class<T> kind, long runId) {
        return em.createQuery("select x from " + kind.getSimpleName() + " x where x.runId = :run order by x.id", kind)
                .setParameter("run", runId)
                .getResultList();
    }

    List<SessionSpeaker> speakersOf(long sessionId) {
        return em.createQuery(
                        "select k from SessionSpeaker k where k.sessionId = :session order by k.id",
                        SessionSpeaker.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** Templates, those of these units only. */
    List<RunRow> templates(Collection<Long> unitIds, boolean all, LocalDate day) {
        return em.createQuery(
                        ROW
                                + " where r.state = :state and (:all = true or r.organiserUnitId in :units) order by r.templateName, r.id",
                        RunRow.class)
                .setParameter("day", day)
                .setParameter("state", RunState.TEMPLATE)
                .setParameter("all", all)
                .setParameter("units", unitIds.isEmpty() ? List.of(-1L) : unitIds)
                .setMaxResults(200)
                .getResultList();
    }

    /** Runs that are not over and have a session in a room, in the order in which their places are locked. */
    List<Long> openIn(long roomId) {
        return em.createQuery("""
                        select distinct s.runId from ClassSession s join Run r on r.id = s.runId
                        where s.roomId = :room and r.state not in (id.binahumas.schedule.RunState.CLOSED, id.binahumas.schedule.RunState.CANCELLED)
                        order by s.runId""", Long.class).setParameter("room", roomId).getResultList();
    }

    /** The same in any room of a venue. */
    List<Long> openAt(long venueId) {
        return em.createQuery("""
                        select distinct s.runId from ClassSession s join Run r on r.id = s.runId join Room m on m.id = s.roomId
                        where m.venueId = :venue and r.state not in (id.binahumas.schedule.RunState.CLOSED, id.binahumas.schedule.RunState.CANCELLED)
                        order by s.runId""", Long.class).setParameter("venue", venueId).getResultList();
    }

    /**
     * Every word must be somewhere in the words of the run. The rarest finds the few runs that are looked at; when all are
     * common the catalogue is gone through from its newest run until there are enough. Empty when no run has one of them.
     */
    private Optional<Condition> condition(RunSearch s) {
        List<String> words = s.text() == null ? List.of() : longestFirst(SearchWord.in(List.of(s.text())));
        List<Integer> runs = words.stream().limit(WEIGHED).map(this::runsWith).toList();
        if (s.text() != null && words.isEmpty() || runs.contains(0)) {
            return Optional.empty();
        }
        int fewest = runs.stream().min(Comparator.naturalOrder()).orElse(RARE);
        boolean few = fewest < RARE;
        String id = few ? "r.id" : "a.runId";
        StringBuilder where = new StringBuilder(few ? " where 1 = 1" : " where a.wordId = :every");
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<Lead> lead = few ? Optional.empty() : lead(words);
        if (!few) {
            values.put("every", lead.map(Lead::wordId).orElse(SearchWord.OF_EVERY_RUN));
        }
        for (int i = 0; i < words.size(); i++) {
            if (lead.isPresent() && words.get(i).equals(lead.get().typed())) {
                continue;
            }
            String has = few && i == runs.indexOf(fewest) ? RARE_WORD : COMMON_WORD;
            where.append(has.replace("#", String.valueOf(i)).replace("@", id));
            values.put("start" + i, words.get(i));
            values.put("end" + i, after(words.get(i)));
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
            where.append(
                    " and (select coalesce(sum(x.minutes), 0) from CourseSubject x where x.course = c) >= :minJp * c.minutesPerJp");
            values.put("minJp", s.minJp());
        }
        if (s.openSeats()) {
            where.append(
                    (" and not exists (select 1 from SeatPool f where f.runId = @ and f.capacity is not null and f.taken + coalesce(f.reserved, 0) >= f.capacity"
                                    + " and f.apart is null and f.cohortId is null and f.mode is null and f.segmentId is null)")
                            .replace("@", id));
        }
        if (few) {
            return Optional.of(new Condition(
                    id, ALL_OF_RUN, where.toString(), " order by r.startsOn desc, r.id desc", values, true));
        }
        boolean byWordsAlone = s.mode() == null && s.from() == null && s.to() == null && s.minJp() == null;
        return Optional.of(new Condition(
                id,
                byWordsAlone ? " from RunWord a" : ALL_OF_CATALOGUE,
                where.toString(),
                " order by a.wordId, a.startsOn desc, a.runId desc",
                values,
                false));
    }

    /** What was typed, if only one word of all courses holds it: its runs are read in their order, and no others. */
    private Optional<Lead> lead(List<String> words) {
        for (String typed : words) {
            List<Long> vocabulary = vocabulary(typed);
            if (vocabulary.size() == 1) {
                return Optional.of(new Lead(typed, vocabulary.get(0)));
            }
        }
        return Optional.empty();
    }

    private record Lead(String typed, long wordId) {}

    /** The words that hold this; two are as good as more. */
    private List<Long> vocabulary(String typed) {
        return em.createQuery(
                        "select distinct p.wordId from SearchWordPart p where p.part >= :start and p.part < :end",
                        Long.class)
                .setParameter("start", typed)
                .setParameter("end", after(typed))
                .setMaxResults(2)
                .getResultList();
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Runs with this in their words, one perhaps twice; no more are counted than a rare word has. */
    private int runsWith(String word) {
        return em.createQuery(
                        "select w.runId from SearchWordPart p join RunWord w on w.wordId = p.wordId where p.part >= :start and p.part < :end",
                        Long.class)
                .setParameter("start", word)
                .setParameter("end", after(word))
                .setMaxResults(RARE)
                .getResultList()
                .size();
    }

    /** The first text after all those that start with this one. */
    private static String after(String start) {
        int last = start.codePointBefore(start.length());
        return start.substring(0, start.length() - Character.charCount(last)) + Character.toString(last + 1);
    }

    private record Condition(
            String id, String from, String where, String order, Map<String, Object> values, boolean few) {}
}
