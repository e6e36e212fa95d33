package id.binahumas.notification;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An organiser's own letter to all who have a seat in a run: written by a job, later when mails are held back, to each once. */
@Entity
@Table(name = "run_message")
public class RunMessage extends BaseEntity {

    /** The session and its hour are those of a reminder. */
    static final List<String> NAMES = MailWording.NAMES.stream()
            .filter(name -> !List.of("sesi", "waktu").contains(name))
            .toList();

    /** The same words again this soon are a second click, not a second letter. */
    static final Duration SAME_LETTER = Duration.ofMinutes(10);

    private long runId;
    private String subject;
    private String body;
    private Instant askedAt;
    private Instant finishedAt;
    private int people;

    protected RunMessage() {}

    RunMessage(long runId, MailWords words, Instant now) {
        MailWords checked = checked(words);
        this.runId = runId;
        this.subject = checked.subject();
        this.body = checked.body();
        this.askedAt = now;
    }

    /** As it is kept; refused when empty, or with something in braces that it cannot say. */
    static MailWords checked(MailWords words) {
        return MailWording.checked(words, NAMES);
    }

    boolean isSameAs(RunMessage earlier) {
        return words().equals(earlier.words()) && askedAt.isBefore(earlier.askedAt.plus(SAME_LETTER));
    }

    /** So many were written to. */
    void finish(int those, Instant now) {
        people = those;
        finishedAt = now;
    }

    public long runId() {
        return runId;
    }

    public MailWords words() {
        return new MailWords(subject, body);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }
}
