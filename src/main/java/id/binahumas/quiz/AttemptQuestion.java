package id.binahumas.quiz;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A question as it was drawn for one attempt, and the answer given to it. What was changed in the quiz since does not reach it. */
@Entity
@Table(name = "attempt_question")
public class AttemptQuestion extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "attempt_id")
    private Attempt attempt;

    private int no;
    private long questionId;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private String text;
    private String feedback;
    private BigDecimal points;

    @Convert(converter = DrawnChoices.class)
    @Column(length = 1_000_000)
    private List<DrawnChoice> choices;

    private String given;
    private long sequenceNo;
    private Instant answeredAt;
    private BigDecimal score;

    protected AttemptQuestion() {}

    AttemptQuestion(Attempt attempt, int no, Question question, boolean shuffled, Random chance) {
        this.attempt = attempt;
        this.no = no;
        questionId = question.id();
        kind = question.kind();
        text = question.text();
        feedback = question.feedback();
        points = question.points();
        choices = draw(question, shuffled && kind != QuestionKind.TRUE_FALSE, chance);
    }

    private static List<DrawnChoice> draw(Question question, boolean shuffled, Random chance) {
        List<Choice> order = new ArrayList<>(question.choices());
        if (shuffled) {
            Collections.shuffle(order, chance);
        }
        List<DrawnChoice> drawn = new ArrayList<>();
        for (Choice choice : order) {
            drawn.add(new DrawnChoice(drawn.size() + 1, choice.text(), choice.correct()));
        }
        return List.copyOf(drawn);
    }

    /** Takes an answer unless a newer one is here already; the same one sent twice changes nothing. */
    boolean answer(Collection<Integer> picked, String typed, long sequence, Instant now) {
        Given answer = Given.fitting(kind, choices.size(), picked, typed);
        if (sequence <= sequenceNo) {
            return false;
        }
        given = answer.stored(kind);
        sequenceNo = sequence;
        answeredAt = now;
        return true;
    }

    /** A form sends every answer of the page, also those nobody touched. */
    boolean changes(Answer answer) {
        return !Given.fitting(kind, choices.size(), answer.picked(), answer.typed())
                .equals(given());
    }

    void score() {
        score = QuestionScoring.points(kind, points, choices, given());
    }

    public int no() {
        return no;
    }

    public QuestionKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public String feedback() {
        return feedback;
    }

    public BigDecimal points() {
        return points;
    }

    public List<DrawnChoice> choices() {
        return choices;
    }

    public Given given() {
        return Given.read(kind, given);
    }

    /** The choices picked, in the order shown. */
    public List<DrawnChoice> picked() {
        return choices.stream().filter(c -> given().choices().contains(c.no())).toList();
    }

    public boolean isRight() {
        return score != null && score.compareTo(points) == 0;
    }

    public boolean isPartlyRight() {
        return score != null && score.signum() > 0 && !isRight();
    }

    public boolean isAnswered() {
        return given != null;
    }

    public long sequence() {
        return sequenceNo;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** Null until the attempt is over. */
    public BigDecimal achieved() {
        return score;
    }
}
