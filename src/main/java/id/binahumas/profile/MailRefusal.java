package id.binahumas.profile;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody does not want this kind of mail. */
@Entity
@Table(name = "mail_refusal")
public class MailRefusal extends BaseEntity {

    private long personId;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private Instant since;

    protected MailRefusal() {}

    MailRefusal(long personId, MailKind kind, Instant now) {
        if (kind.required()) {
            throw new Refusal("profile.mails.required");
        }
        this.personId = personId;
        this.kind = kind;
        this.since = now;
    }

    void belongTo(long otherPersonId) {
        personId = otherPersonId;
    }

    public MailKind kind() {
        return kind;
    }
}
