package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.Course;
import id.binahumas.course.CourseDetails;
import id.binahumas.course.CourseKind;
import id.binahumas.course.CourseService;
import id.binahumas.course.CourseSubject;
import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.Ids;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The catalogue is searched by parts of words: of the course, its subjects, the run, its theme and place. */
@InContainer
class RunSearchIT {

    private static final LocalDate FIRST = LocalDate.of(2040, 10, 21);

    /** A word nobody else has. */
    private final String word = "z" + Long.toString(Ids.next(), 36);

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    RunIndex index;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Test
    void aPartOfAWordIsEnough() {
        Run run = announced(course("Dasar ke" + word + "an"), null);
        assertFound(run, word);
        assertFound(run, "ke" + word);
        assertFound(run, word.substring(1) + "an");
        assertNothing(word + "x");
    }

    @Test
    void everyWordMustBeThereWhereverItIs() {
        Course course = course("Krisis " + word);
        sample.house(() -> courses.addSubject(course.id(), "Juru bicara " + word + "satu", 90));
        Run run = announced(course, "Bulan " + word + "dua");
        assertFound(run, word + " krisis");
        assertFound(run, "bicar " + word + "satu BULAN " + word + "dua");
        assertFound(run, "k r i s " + word);
        assertFound(run, run.code() + " balai " + word);
        assertNothing(word + " krisis keprotokolannya");
    }

    @Test
    void lettersOfAnyCaseAndAccentAreTheSame() {
        Run run = announced(course("Résumé " + word.toUpperCase()), null);
        assertFound(run, "resume " + word);
        assertFound(run, "RÉSUMÉ " + word);
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsAlone() {
        Course course = course("Lama" + word);
        CourseSubject subject = sample.house(() -> courses.addSubject(course.id(), "Awal" + word, 90));
        Run run = announced(course, "Dulu" + word);
        sample.house(() -> {
            courses.describe(course.id(), courses.find(course.id()).version(), details(course.code(), "Baru" + word));
            courses.editSubject(course.id(), subject.id(), "Akhir" + word, 90);
            return null;
        });
        sample.house(() -> {
            runs.describe(
                    run.id(), runs.find(run.id()).version(), runDetails(run.code(), "Kini" + word, FIRST.plusDays(1)));
            return null;
        });
        for (String now : List.of("baru", "akhir", "kini")) {
            assertFound(run, now + word);
        }
        for (String before : List.of("lama", "awal", "dulu")) {
            assertNothing(before + word);
        }
        sample.house(() -> {
            courses.removeSubject(course.id(), subject.id());
            return null;
        });
        assertNothing("akhir" + word);
    }

    @Test
    void onlyAnnouncedRunsAreFound() {
        Course course = course("Rahasia " + word);
        Run run = sample.house(() -> runs.create(course.id(), runDetails("R" + Ids.next(), null, FIRST)));
        assertNothing(word);
        change(() -> runs.publish(run.id()));
        assertFound(run, word);
        change(() -> runs.cancel(run.id(), "Narasumber berhalangan"));
        assertNothing(word);
    }

    @Test
    void theNewestComeFirstAndFiltersNarrow() {
        Course course = course("Urutan " + word);
        List<Long> newestFirst = IntStream.of(3, 2, 1)
                .mapToObj(day -> announced(course, null, FIRST.plusDays(day)).id())
                .toList();
        assertEquals(newestFirst, ids(search(word)));
        assertEquals(newestFirst.subList(1, 2), ids(search(word, null, null, null, 1, 1)));
        assertEquals(3, search(word, null, null, null, 1, 1).total());
        assertEquals(newestFirst.subList(1, 2), ids(search(word, null, FIRST.plusDays(2), FIRST.plusDays(2), 0, 10)));
        assertTrue(search(word, DeliveryMode.ONLINE, null, null, 0, 10).rows().isEmpty());
        assertEquals(
                List.of(RunFilter.MODE),
                runs.toDrop(new RunSearch(word, DeliveryMode.ONLINE, null, null, null, false, 0, 10)));
    }

    @Test
    void signsAreNoWords() {
        Run run = announced(course("100% siap! tanya_jawab 😀 " + word), null);
        assertFound(run, "100% " + word);
        assertFound(run, "tanya_jawab " + word);
        assertFound(run, "😀 " + word + "!");
        // a short word such as "or" may stand inside the invented one
        for (String sign : List.of("%", "_", "!", "😀", "' union 1=1 --" + word)) {
            assertNothing(sign);
        }
    }

    @Test
    void whatManyHaveIsCountedUpToABound() throws Exception {
        Course course = course("Sering " + word);
        transaction.begin();
        try {
            for (int i = 0; i <= RunHits.MOST; i++) {
                Run run = new Run(course.id(), course.ownerUnitId(), runDetails("R" + Ids.next(), null, FIRST));
                run.publish(clock.instant());
                sample.em().persist(run);
            }
            while (sample.house(() -> index.fileSome(50)) > 0) {
                sample.em().flush();
                sample.em().clear();
            }
            RunHits hits = search("sering " + word);
            assertEquals(10, hits.rows().size());
            assertEquals(RunHits.MOST, hits.total());
            assertTrue(hits.more());
            assertTrue(search(null).more());
            assertNothing("sering " + word + " keprotokolannya");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void runsFromBeforeTheIndexAreFiled() throws Exception {
        Run run = announced(course("Terlupa " + word), null);
        transaction.begin();
        try {
            sample.em()
                    .createNativeQuery("delete from run_word where run_id = " + run.id())
                    .executeUpdate();
            assertNothing(word);
            assertTrue(sample.house(runs::isIndexIncomplete));
            assertTrue(sample.house(runs::completeIndex) > 0);
            assertFound(run, word);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void manyMayBringTheSameNewWordAtOnce() throws Exception {
        List<Run> prepared = IntStream.range(0, 6)
                .mapToObj(i -> course("Serentak " + word + " " + word + i))
                .map(course -> sample.house(() -> runs.create(course.id(), runDetails("R" + Ids.next(), null, FIRST))))
                .toList();
        AtOnce.run(prepared.stream()
                .map(run -> (Callable<Void>) () -> {
                    change(() -> runs.publish(run.id()));
                    return null;
                })
                .toList());
        assertEquals(prepared.size(), search(word).total());
    }

    private void assertFound(Run run, String text) {
        assertEquals(List.of(run.id()), ids(search(text)), text);
    }

    private void assertNothing(String text) {
        RunHits hits = search(text);
        assertEquals(0, hits.total(), text);
        assertTrue(hits.rows().isEmpty(), text);
        assertFalse(hits.more());
    }

    private RunHits search(String text) {
        return search(text, null, null, null, 0, 10);
    }

    private RunHits search(String text, DeliveryMode mode, LocalDate from, LocalDate to, int first, int size) {
        return runs.search(new RunSearch(text, mode, null, from, to, false, first, size));
    }

    private static List<Long> ids(RunHits hits) {
        return hits.rows().stream().map(RunRow::id).toList();
    }

    private Course course(String title) {
        return sample.house(() -> courses.create(sample.unit().id(), details("C" + Ids.next(), title)));
    }

    private Run announced(Course course, String theme) {
        return announced(course, theme, FIRST);
    }

    private Run announced(Course course, String theme, LocalDate day) {
        return sample.house(() -> {
            Run run = runs.create(course.id(), runDetails("R" + Ids.next(), theme, day));
            runs.publish(run.id());
            return run;
        });
    }

    private void change(Runnable door) {
        sample.house(() -> {
            door.run();
            return null;
        });
    }

    private static CourseDetails details(String code, String title) {
        return new CourseDetails(
                code, title, "Uji", CourseKind.TRAINING, DeliveryMode.HYBRID, 45, "Pranata Humas", "", 90, 70);
    }

    private RunDetails runDetails(String code, String theme, LocalDate day) {
        return new RunDetails(
                code,
                theme,
                DeliveryMode.HYBRID,
                null,
                day,
                day,
                null,
                clock.instant().plus(Duration.ofDays(7)),
                "Balai",
                "Kota",
                Zones.WIB);
    }
}
