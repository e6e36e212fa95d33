package id.binahumas.quiz;

import static id.binahumas.shared.security.Role.INSTRUCTOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.course.CourseService;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItem;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Door for authors of quizzes. What they change holds for attempts that start afterwards. */
@Service
public class QuizService {

    @Inject
    QuizRepository quizzes;

    @Inject
    CourseService courses;

    /** The item for its author; a stranger's is not found. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public SyllabusItem item(long itemId) {
        return courses.itemToEdit(itemId, ItemKind.QUIZ);
    }

    /** The rules as they are, or the usual ones for a quiz nobody has written yet. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public QuizSettings settings(long itemId) {
        item(itemId);
        return quizzes.ofItem(itemId).map(Quiz::settings).orElse(QuizSettings.USUAL);
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public List<QuestionRow> questions(long itemId) {
        item(itemId);
        return quizzes.ofItem(itemId).map(q -> quizzes.rows(q.id())).orElse(List.of());
    }

    /** How many attempts have begun: they keep their questions. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public long attempts(long itemId) {
        item(itemId);
        return quizzes.ofItem(itemId).map(q -> quizzes.attempts(q.id())).orElse(0L);
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("quiz.set")
    @RetriesContention
    public Quiz set(long itemId, QuizSettings settings) {
        item(itemId);
        Quiz quiz = quiz(itemId);
        quiz.set(settings);
        return quiz;
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("quiz.question.add")
    @RetriesContention
    public Question addQuestion(long itemId, QuestionDraft draft) {
        item(itemId);
        Quiz quiz = quiz(itemId);
        int last = quizzes.lockQuestions(quiz.id()).stream()
                .mapToInt(Question::sort)
                .max()
                .orElse(0);
        Question question = new Question(quiz.id(), last + 1, draft);
        quizzes.add(question);
        return question;
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("quiz.question.write")
    public void writeQuestion(long questionId, int version, QuestionDraft draft) {
        Question question = question(questionId);
        question.requireVersion(version);
        question.write(draft);
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("quiz.question.remove")
    public void removeQuestion(long questionId) {
        quizzes.remove(question(questionId));
    }

    /** Puts the question one place earlier (-1) or later (1); at the edge it stays. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("quiz.question.move")
    public void moveQuestion(long questionId, int steps) {
        Question question = question(questionId);
        List<Question> all = new ArrayList<>(quizzes.lockQuestions(question.quizId()));
        int from = all.indexOf(question);
        int to = from + Integer.signum(steps);
        if (to < 0 || to >= all.size()) {
            return;
        }
        Collections.swap(all, from, to);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).moveTo(i + 1);
        }
    }

    /** The question with its choices, for its author. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public Question question(long questionId) {
        Question question = quizzes.question(questionId).orElseThrow(NotFound::new);
        item(quizzes.byId(question.quizId()).syllabusItemId());
        return question;
    }

    private Quiz quiz(long itemId) {
        return quizzes.ofItem(itemId).orElseGet(() -> {
            Quiz first = new Quiz(itemId, QuizSettings.USUAL);
            quizzes.add(first);
            return first;
        });
    }
}
