package id.binahumas.quiz;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What can be picked as the answer to a question; of a short answer, what is accepted. */
@Entity
@Table(name = "question_choice")
public class Choice extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "question_id")
    private Question question;

    private int sort;
    private String text;
    private boolean correct;

    protected Choice() {}

    Choice(Question question, int sort, ChoiceDraft draft) {
        this.question = question;
        this.sort = sort;
        this.text = draft.text();
        this.correct = draft.correct();
    }

    public String text() {
        return text;
    }

    public boolean correct() {
        return correct;
    }
}
