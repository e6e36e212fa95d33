package id.binahumas.quiz;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;

/** A quiz of a syllabus: its rules. Attempts begun keep the questions they were drawn with, whatever is changed here. */
@Entity
@Table(name = "quiz")
public class Quiz extends BaseEntity {

    private long syllabusItemId;
    private Integer minutes;
    private Integer attemptsAllowed;
    private int passMark;
    private boolean shuffled;

    protected Quiz() {}

    Quiz(long syllabusItemId, QuizSettings settings) {
        this.syllabusItemId = syllabusItemId;
        set(settings);
    }

    void set(QuizSettings settings) {
        minutes = settings.minutes();
        attemptsAllowed = settings.attemptsAllowed();
        passMark = settings.passMark();
        shuffled = settings.shuffled();
    }

    public QuizSettings settings() {
        return new QuizSettings(minutes, attemptsAllowed, passMark, shuffled);
    }

    public long syllabusItemId() {
        return syllabusItemId;
    }

    /** Time to answer; null: no limit. */
    public Duration time() {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    public boolean allows(int attempts) {
        return attemptsAllowed == null || attempts <= attemptsAllowed;
    }

    public int passMark() {
        return passMark;
    }

    public boolean isShuffled() {
        return shuffled;
    }
}
