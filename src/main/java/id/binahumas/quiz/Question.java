package id.binahumas.quiz;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A question of a quiz, as its author may still change it. */
@Entity
@Table(name = "question")
public class Question extends BaseEntity {

    private long quizId;
    private int sort;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private String text;
    private String feedback;
    private BigDecimal points;

    @OneToMany(mappedBy = "question", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sort")
    private List<Choice> choices = new ArrayList<>();

    protected Question() {}

    Question(long quizId, int sort, QuestionDraft draft) {
        this.quizId = quizId;
        this.sort = sort;
        write(draft);
    }

    void write(QuestionDraft draft) {
        kind = draft.kind();
        text = draft.text();
        feedback = draft.feedback();
        points = draft.points();
        choices.clear();
        for (ChoiceDraft choice : draft.choices()) {
            choices.add(new Choice(this, choices.size() + 1, choice));
        }
    }

    void moveTo(int place) {
        sort = place;
    }

    public long quizId() {
        return quizId;
    }

    public int sort() {
        return sort;
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

    public List<Choice> choices() {
        return List.copyOf(choices);
    }
}
