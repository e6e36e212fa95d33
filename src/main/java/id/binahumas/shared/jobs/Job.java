package id.binahumas.shared.jobs;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Settings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Work promised in a transaction and done after it: once by kind and key, again after a failure, given up at last. */
@Entity
@Table(name = "job")
public class Job extends BaseEntity {

    /** With the pauses between them about three days: a mail server may be away over a weekend. */
    static final int MAX_ATTEMPTS = 300;
    /** How often a job may outlive its node: it may be what they died of. */
    static final int MAX_LAPSES = 8;
    /** Renewed while its handler works; a node that dies or hangs gives its job back after this. */
    static final Duration LEASE = Duration.ofSeconds(Settings.number("BINAHUMAS_JOB_LEASE_SECONDS", 45));

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private String kind;
    private String jobKey;

    @Column(length = 1_000_000)
    private String payload;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int attempts;
    private int lapses;
    private int progress;
    private Instant runAt;
    private Instant leaseUntil;
    private Instant createdAt;
    private Instant finishedAt;
    private String lastError;

    protected Job() {}

    Job(String kind, String key, String payload, Instant runAt, Instant now) {
        this.kind = kind;
        this.jobKey = key;
        this.payload = payload;
        this.state = JobState.QUEUED;
        this.runAt = runAt;
        this.createdAt = now;
    }

    void take(Instant now) {
        if (state == JobState.RUNNING) {
            lapses++;
        }
        state = JobState.RUNNING;
        progress = 0;
        attempts++;
        leaseUntil = now.plus(LEASE);
    }

    void done(Instant now) {
        state = JobState.DONE;
        progress = 100;
        // it may name people or hold a link's secret, and nobody needs it any more
        payload = null;
        leaseUntil = null;
        lastError = null;
        finishedAt = now;
    }

    void failed(String error, Instant now) {
        lastError = error;
        leaseUntil = null;
        if (isSpent()) {
            state = JobState.FAILED;
            finishedAt = now;
            return;
        }
        state = JobState.QUEUED;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        runAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** Another attempt is not worth it. */
    boolean isSpent() {
        return attempts >= MAX_ATTEMPTS || lapses >= MAX_LAPSES;
    }

    /** Whether the attempt that started with this number still holds the job. */
    boolean isHeldBy(int attempt) {
        return state == JobState.RUNNING && attempts == attempt;
    }

    void progressed(int percent) {
        progress = Math.max(0, Math.min(100, percent));
    }

    /** A person wants a job that keeps failing to be tried at once, as if it were new. */
    void retry(Instant now) {
        state = JobState.QUEUED;
        attempts = 0;
        lapses = 0;
        progress = 0;
        runAt = now;
        finishedAt = null;
    }

    public <T> T payload(Class<T> type) {
        return Payloads.read(payload, type);
    }

    public String kind() {
        return kind;
    }

    public String key() {
        return jobKey;
    }

    public JobState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public int progress() {
        return progress;
    }

    public Instant runAt() {
        return runAt;
    }

    public String lastError() {
        return lastError;
    }
}
