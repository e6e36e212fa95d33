package id.binahumas.schedule;

import id.binahumas.course.Course;
import id.binahumas.course.CourseChanged;
import id.binahumas.course.CourseService;
import id.binahumas.course.CourseSubject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the words by which announced runs are found, in the transaction that changes them. */
@ApplicationScoped
class RunIndex {

    @Inject
    RunWordRepository words;

    @Inject
    CourseService courses;

    void follow(@Observes CourseChanged changed) {
        words.announcedOf(changed.courseId()).forEach(this::file);
    }

    /** Files the run under its words, and under no others; one that is not announced under none. */
    void file(Run run) {
        Set<Long> wanted = run.isVisible() ? idsOf(wordsOf(run)) : new HashSet<>();
        for (RunWord filed : words.of(run.id())) {
            if (wanted.remove(filed.wordId())) {
                filed.startsOn(run.startsOn());
            } else {
                words.remove(filed);
            }
        }
        wanted.forEach(id -> words.add(new RunWord(run.id(), id, run.startsOn())));
    }

    /** Files some of the runs that were announced before there was an index, and says how many. */
    int fileSome(int most) {
        List<Run> forgotten = words.announcedWithoutWords(most);
        forgotten.forEach(this::file);
        return forgotten.size();
    }

    private SortedSet<String> wordsOf(Run run) {
        Course course = courses.find(run.courseId());
        List<String> texts = new ArrayList<>(
                course.subjects().stream().map(CourseSubject::title).toList());
        texts.add(course.title());
        texts.add(course.code());
        texts.add(run.code());
        texts.add(run.theme());
        texts.add(run.place());
        texts.add(run.city());
        return SearchWord.in(texts);
    }

    private Set<Long> idsOf(SortedSet<String> texts) {
        Map<String, SearchWord> known =
                words.known(texts).stream().collect(Collectors.toMap(SearchWord::text, Function.identity()));
        Set<Long> ids = new HashSet<>();
        ids.add(SearchWord.OF_EVERY_RUN);
        texts.forEach(text -> ids.add((known.containsKey(text) ? known.get(text) : words.add(text)).id()));
        return ids;
    }
}
