package id.binahumas.enrolment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Letters that invite the units of a run (surat undangan), one a unit: asked for, made by a job, there for a month. */
@Entity
@Table(name = "invitation_letters")
public class InvitationLetters extends BaseEntity {

    static final Duration LIFE = Duration.ofDays(30);

    /** A job that has not made them by then never will: others may be asked for. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private long runId;
    private String letterNumber;
    private LocalDate letterDate;
    private String city;
    private String signatoryPost;
    private String signatoryName;
    private long askedBy;
    private Instant askedAt;
    private Instant readyAt;
    private int letters;
    private Long fileId;

    protected InvitationLetters() {}

    InvitationLetters(long runId, InvitationDetails details, long accountId, Instant now) {
        this.runId = runId;
        this.letterNumber = Texts.plain(details.letterNumber(), 100);
        this.letterDate = details.letterDate();
        this.city = Texts.plain(details.city(), 100);
        this.signatoryPost = Texts.plain(details.signatoryPost(), 200);
        this.signatoryName = Texts.plain(details.signatoryName(), 200);
        this.askedBy = accountId;
        this.askedAt = now;
    }

    void ready(long storedFileId, int number, Instant now) {
        fileId = storedFileId;
        letters = number;
        readyAt = now;
    }

    void expire() {
        fileId = null;
    }

    boolean isUnmade() {
        return readyAt == null;
    }

    public boolean isMaking(Instant now) {
        return readyAt == null && now.isBefore(askedAt.plus(PATIENCE));
    }

    public boolean isThere() {
        return fileId != null;
    }

    InvitationDetails details() {
        return new InvitationDetails(letterNumber, letterDate, city, signatoryPost, signatoryName);
    }

    public long runId() {
        return runId;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public int letters() {
        return letters;
    }

    Long fileId() {
        return fileId;
    }
}
