package id.binahumas.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** The words runs are found by: what is kept of them. */
@ApplicationScoped
class RunWordRepository {

    @PersistenceContext
    EntityManager em;

    List<SearchWord> known(Collection<String> words) {
        return em.createQuery("select w from SearchWord w where w.text in (:words)", SearchWord.class)
                .setParameter("words", words)
                .getResultList();
    }

    SearchWord add(String text) {
        SearchWord word = new SearchWord(text);
        em.persist(word);
        SearchWord.parts(text).forEach(part -> em.persist(new SearchWordPart(part, word.id())));
        return word;
    }

    List<RunWord> of(long runId) {
        return em.createQuery("select w from RunWord w where w.runId = :run", RunWord.class)
                .setParameter("run", runId)
                .getResultList();
    }

    void add(RunWord word) {
        em.persist(word);
    }

    void remove(RunWord word) {
        em.remove(word);
    }

    List<Run> announcedOf(long courseId) {
        return em.createQuery("""
                        select r from Run r where r.courseId = :course
                         and r.state in (id.binahumas.schedule.RunState.PUBLISHED, id.binahumas.schedule.RunState.RUNNING, id.binahumas.schedule.RunState.CLOSED) order by r.id""", Run.class).setParameter("course", courseId).getResultList();
    }

    /** Announced runs that cannot be found, as they were there before there was an index. */
    List<Run> announcedWithoutWords(int most) {
        return em.createQuery("""
                        select r from Run r where r.state in (id.binahumas.schedule.RunState.PUBLISHED, id.binahumas.schedule.RunState.RUNNING, id.binahumas.schedule.RunState.CLOSED)
                         and not exists (select 1 from RunWord w where w.runId = r.id and w.wordId = :every) order by r.id""", Run.class)
                .setParameter("every", SearchWord.OF_EVERY_RUN)
                .setMaxResults(most)
                .getResultList();
    }

    /** Runs that are announced and cannot be found, that can be found and are not announced, or that are found at the wrong day. */
    List<Object[]> misfiled(int most) {
        return em.createQuery("""
                        select r.id, r.code from Run r left join RunWord w on w.runId = r.id and w.wordId = :every
                        where (case when r.state in (id.binahumas.schedule.RunState.PUBLISHED, id.binahumas.schedule.RunState.RUNNING, id.binahumas.schedule.RunState.CLOSED) then 1 else 0 end)
                         <> (case when w.runId is null then 0 else 1 end) or w.runId is not null and w.startsOn is distinct from r.startsOn order by r.id""", Object[].class)
                .setParameter("every", SearchWord.OF_EVERY_RUN)
                .setMaxResults(most)
                .getResultList();
    }
}
