package id.binahumas.learning;

import java.util.List;

/** What the reading page shows: the lesson, the reader's place in it, and the module around it. */
public record LessonView(long enrolmentId, long itemId, List<LessonRow> lessons, LessonText text) {

    public int number() {
        return index() + 1;
    }

    public int count() {
        return lessons.size();
    }

    public long doneCount() {
        return lessons.stream().filter(LessonRow::done).count();
    }

    public boolean done() {
        return lessons.get(index()).done();
    }

    public LessonRow before() {
        return index() == 0 ? null : lessons.get(index() - 1);
    }

    public boolean last() {
        return number() == count();
    }

    private int index() {
        for (int i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).id() == text.id()) {
                return i;
            }
        }
        throw new IllegalStateException("a lesson outside of its module");
    }
}
