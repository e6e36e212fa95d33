package id.binahumas.quiz;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One go of one participant at a quiz. Questions, their order and the deadline are fixed at the start; answers are taken until
 * the deadline and a short grace by the server's clock; once it is submitted its score stands.
 */
@Entity
@Table(name = "quiz_attempt")
public class Attempt extends BaseEntity {

    /** What an answer may take on its way over a slow line. */
    static final Duration GRACE = Duration.ofSeconds(15);

    private static final int ALL = 100;

    private long quizId;
    private long enrolmentId;
    private long syllabusItemId;
    private int no;
    private int passMark;

    @Enumerated(EnumType.STRING)
    private AttemptState state = AttemptState.OPEN;

    private Instant startedAt;
    private Instant deadline;
    private Instant submittedAt;
    private BigDecimal score;
    private BigDecimal maximum = BigDecimal.ZERO;

    @OneToMany(mappedBy = "attempt", cascade = CascadeType.PERSIST)
    @OrderBy("no")
    private List<AttemptQuestion> questions = new ArrayList<>();

    protected Attempt() {}

    Attempt(Quiz quiz, long enrolmentId, int no, List<Question> drawn, Random chance, Instant now) {
        if (drawn.isEmpty()) {
            throw new Refusal("quiz.empty");
        }
        quizId = quiz.id();
        this.enrolmentId = enrolmentId;
        syllabusItemId = quiz.syllabusItemId();
        this.no = no;
        passMark = quiz.passMark();
        startedAt = now;
        deadline = quiz.time() == null ? null : now.plus(quiz.time());
        List<Question> order = new ArrayList<>(drawn);
        if (quiz.isShuffled()) {
            Collections.shuffle(order, chance);
        }
        for (Question question : order) {
            questions.add(new AttemptQuestion(this, questions.size() + 1, question, quiz.isShuffled(), chance));
            maximum = maximum.add(question.points());
        }
    }

    /** Says whether it was taken: an older one than what is here is not; one that is here already is acknowledged again. */
    boolean answer(AttemptQuestion question, Collection<Integer> picked, String typed, long sequence, Instant now) {
        if (question.sequence() == sequence) {
            return true;
        }
        if (!isOpen()) {
            throw new Refusal("quiz.attempt.over");
        }
        if (isPast(now)) {
            throw new Refusal("quiz.attempt.late");
        }
        return question.answer(picked, typed, sequence, now);
    }

    /** Ends and scores it; the second time changes nothing. */
    boolean submit(Instant now) {
        if (!isOpen()) {
            return false;
        }
        questions.forEach(AttemptQuestion::score);
        score = questions.stream().map(AttemptQuestion::achieved).reduce(BigDecimal.ZERO, BigDecimal::add);
        state = AttemptState.SUBMITTED;
        submittedAt = deadline != null && now.isAfter(deadline) ? deadline : now;
        return true;
    }

    public boolean isOpen() {
        return state == AttemptState.OPEN;
    }

    /** Deadline and grace are over. */
    public boolean isPast(Instant now) {
        return deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    /** Seconds to the deadline, not below 0; null without one. */
    public Long left(Instant now) {
        return deadline == null
                ? null
                : Math.max(0, Duration.between(now, deadline).toSeconds());
    }

    public boolean isPassed() {
        return score != null && passes(score, maximum, passMark);
    }

    static boolean passes(BigDecimal score, BigDecimal maximum, int passMark) {
        return score.multiply(BigDecimal.valueOf(ALL)).compareTo(maximum.multiply(BigDecimal.valueOf(passMark))) >= 0;
    }

    public long quizId() {
        return quizId;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long syllabusItemId() {
        return syllabusItemId;
    }

    public int no() {
        return no;
    }

    public int passMark() {
        return passMark;
    }

    public AttemptState state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant deadline() {
        return deadline;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public BigDecimal score() {
        return score;
    }

    public BigDecimal maximum() {
        return maximum;
    }

    public List<AttemptQuestion> questions() {
        return List.copyOf(questions);
    }
}
