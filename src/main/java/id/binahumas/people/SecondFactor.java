package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The second step of an account's login: a secret its owner's app knows too. It counts once a first code was shown; a code is taken
 * once, and after five wrong ones there is a pause.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor extends BaseEntity {

    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    private long accountId;
    private String secret;
    private Instant createdAt;
    private Instant confirmedAt;
    private long lastStep;
    private int wrong;
    private Instant pausedUntil;

    protected SecondFactor() {}

    /** The secret comes sealed. */
    SecondFactor(long accountId, String secret, Instant now) {
        this.accountId = accountId;
        this.secret = secret;
        this.createdAt = now;
    }

    /** Another secret, as long as none counts. */
    void beginAgain(String other, Instant now) {
        if (isOn()) {
            throw new Refusal("second.on");
        }
        secret = other;
        createdAt = now;
        lastStep = 0;
    }

    void confirm(byte[] opened, String code, Instant now) {
        if (isOn()) {
            throw new Refusal("second.on");
        }
        if (!use(opened, code, now)) {
            throw new Refusal("second.code.first");
        }
        confirmedAt = now;
    }

    /** Uses a code of the app up; false when it is none of now. */
    boolean use(byte[] opened, String code, Instant now) {
        OptionalLong step = Totp.stepOf(opened, code, now, lastStep);
        step.ifPresent(s -> lastStep = s);
        return step.isPresent();
    }

    boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Counts what was shown; the fifth wrong one in a row begins the pause. */
    CodeAnswer count(boolean right, Instant now) {
        wrong = right ? 0 : wrong + 1;
        if (wrong < TRIES) {
            return right ? CodeAnswer.RIGHT : CodeAnswer.WRONG;
        }
        wrong = 0;
        pausedUntil = now.plus(PAUSE);
        return CodeAnswer.PAUSED;
    }

    boolean isOn() {
        return confirmedAt != null;
    }

    String secret() {
        return secret;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
