package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * The request to a host to receive a delegation (patok banding), answered by a link without an account. Until the visit begins
 * the host may change the answer, and the organiser may withdraw the request or send it with another link.
 */
@Entity
@Table(name = "visit_request")
public class VisitRequest extends BaseEntity {

    /** Of an alphabet of 31: more than 256 bits. */
    static final int SECRET_LENGTH = 52;

    /** Who the host's people were is forgotten so long after the visit. */
    static final Duration KEPT = Duration.ofDays(180);

    private long blockId;
    private String letterNumber;
    private String host;
    private String addressee;
    private String mail;
    private Instant startsAt;
    private Instant endsAt;
    private int visitors;
    private String purpose;
    private String coordinator;
    private String coordinatorMail;
    private Instant sentAt;
    private String tokenHash;
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    private VisitAnswer answer;

    private Instant answeredAt;
    private String answeredBy;
    private String place;
    private String note;

    protected VisitRequest() {}

    VisitRequest(Block block, VisitDetails d, String secret, Instant now) {
        if (block.kind() != BlockKind.VISIT) {
            throw new Refusal("visit.kind");
        }
        if (!d.startsAt().isBefore(d.endsAt())) {
            throw new Refusal("session.times.order");
        }
        if (!now.isBefore(d.startsAt())) {
            throw new Refusal("visit.past");
        }
        blockId = block.id();
        letterNumber = Texts.plain(d.letterNumber(), 100);
        host = Texts.plain(d.host(), 200);
        addressee = Texts.plain(d.addressee(), 200);
        mail = Texts.plain(d.mail(), 200);
        startsAt = d.startsAt();
        endsAt = d.endsAt();
        visitors = d.visitors();
        purpose = Texts.lines(d.purpose(), 2000);
        coordinator = Texts.plain(d.coordinator(), 200);
        coordinatorMail = Texts.plain(d.coordinatorMail(), 200);
        send(secret, now);
    }

    /** With another link: the old one ends. */
    void sendAgain(String secret, Instant now) {
        requireOpen(now);
        send(secret, now);
    }

    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** The last word of the host counts. */
    void answer(VisitReply reply, Instant now) {
        requireOpen(now);
        answer = reply.answer();
        answeredAt = now;
        answeredBy = Texts.plain(reply.by(), 200);
        place = answer == VisitAnswer.ACCEPTED ? Texts.plain(reply.place(), 300) : null;
        note = Texts.lines(reply.note(), 1000);
    }

    /** The visit stays known, not who answered for it. */
    void forget() {
        addressee = host;
        mail = null;
        answeredBy = null;
    }

    private void send(String secret, Instant now) {
        tokenHash = Ids.hash(secret);
        sentAt = now;
    }

    private void requireOpen(Instant now) {
        if (withdrawnAt != null) {
            throw new Refusal("visit.withdrawn");
        }
        if (!now.isBefore(startsAt)) {
            throw new Refusal("visit.over");
        }
    }

    boolean isOpen(Instant now) {
        return withdrawnAt == null && now.isBefore(startsAt);
    }

    public VisitState state(Instant now) {
        if (withdrawnAt != null) {
            return VisitState.WITHDRAWN;
        }
        if (answer != null) {
            return answer == VisitAnswer.ACCEPTED ? VisitState.ACCEPTED : VisitState.DECLINED;
        }
        return now.isBefore(startsAt) ? VisitState.SENT : VisitState.LAPSED;
    }

    /** Which link of it is out. */
    String stamp() {
        return tokenHash.substring(0, 16);
    }

    public long blockId() {
        return blockId;
    }

    public String letterNumber() {
        return letterNumber;
    }

    public String host() {
        return host;
    }

    public String addressee() {
        return addressee;
    }

    public String mail() {
        return mail;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public int visitors() {
        return visitors;
    }

    public String purpose() {
        return purpose;
    }

    public String coordinator() {
        return coordinator;
    }

    public String coordinatorMail() {
        return coordinatorMail;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public VisitAnswer answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public String place() {
        return place;
    }

    public String note() {
        return note;
    }
}
