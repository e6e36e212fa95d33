package id.binahumas.shared.mail;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mail as its receiver gets it, and what became of it. */
@Entity
@Table(name = "mail_message")
public class MailMessage extends BaseEntity {

    private String messageId;
    private String recipient;
    private String subject;
    private Long personId;

    @Column(length = 1_000_000)
    private String body;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private Instant createdAt;
    private Instant sentAt;

    protected MailMessage() {}

    MailMessage(Mail mail, Long personId, boolean mailServerSet, Instant now) {
        this.messageId = mail.messageId();
        this.recipient = mail.to();
        this.personId = personId;
        this.subject = mail.subject();
        this.body = mail.body();
        this.state = mailServerSet ? MailState.QUEUED : MailState.KEPT;
        this.createdAt = now;
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        // whoever reads the database later must not find a link that still works
        body = MailRow.withoutSecrets(body);
    }

    /** The next try may still succeed. */
    void failed() {
        state = MailState.FAILED;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public MailState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
