package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The way in for one guest without an account, to one session, for a time. Its secret is in the guest's hands only; made
 * anew it has another one, and the old one and all it opened end. It can be revoked at any time.
 */
@Entity
@Table(name = "personal_link")
public class PersonalLink extends BaseEntity {

    /** Before and after its session a link stands for so long, if nobody says otherwise. */
    public static final Duration BEFORE = Duration.ofDays(3);

    public static final Duration AFTER = Duration.ofDays(7);

    static final int LONGEST_NAME = 150;
    /** Of an alphabet of 31: more than 256 bits. */
    static final int SECRET_LENGTH = 52;

    /** What is left of a guest is forgotten so long after the link has ended. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final Duration EARLIEST = Duration.ofDays(30);
    private static final Duration LATEST = Duration.ofDays(60);

    private long sessionId;
    private String guestName;
    private String mail;

    @Enumerated(EnumType.STRING)
    private GuestRole role;

    private boolean takesAttendance;
    private Instant validFrom;
    private Instant validTo;
    private String tokenHash;
    private Instant createdAt;
    private Long createdBy;
    private Instant revokedAt;
    private int uses;
    private Instant firstUsedAt;
    private Instant lastUsedAt;
    private String lastAddress;

    @ElementCollection
    @CollectionTable(name = "personal_link_item", joinColumns = @JoinColumn(name = "link_id"))
    @Column(name = "item_id")
    private Set<Long> itemIds = new HashSet<>();

    protected PersonalLink() {}

    PersonalLink(ClassSession session, PersonalLinkDetails details, String secret, Long by, Instant now) {
        sessionId = session.id();
        guestName = Texts.plain(details.name(), LONGEST_NAME);
        mail = Texts.plain(details.mail(), 200);
        role = details.role();
        takesAttendance = details.takesAttendance();
        itemIds.addAll(details.itemIds());
        createdAt = now;
        createdBy = by;
        tokenHash = Ids.hash(secret);
        stand(session, details.from(), details.to(), now);
    }

    /** Another secret, for as long as was meant, but for some days at least; whatever the old one opened is shut. */
    void renew(ClassSession session, String secret, Instant now) {
        Instant last = session.endsAt().plus(LATEST);
        Instant soon = now.plus(AFTER);
        Instant to = validTo.isAfter(soon) ? validTo : soon.isBefore(last) ? soon : last;
        stand(session, validFrom, to, now);
        tokenHash = Ids.hash(secret);
        revokedAt = null;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    void use(String address, Instant now) {
        uses++;
        firstUsedAt = firstUsedAt == null ? now : firstUsedAt;
        lastUsedAt = now;
        lastAddress = Texts.start(address, 64);
    }

    void drop(long itemId) {
        itemIds.remove(itemId);
    }

    /** No longer than around its session, and never for the past alone. */
    private void stand(ClassSession session, Instant from, Instant to, Instant now) {
        if (!from.isBefore(to)) {
            throw new Refusal("link.times.order");
        }
        if (from.isBefore(session.startsAt().minus(EARLIEST))
                || to.isAfter(session.endsAt().plus(LATEST))) {
            throw new Refusal("link.times.far", EARLIEST.toDays(), LATEST.toDays());
        }
        if (!to.isAfter(now)) {
            throw new Refusal("link.times.past");
        }
        validFrom = from;
        validTo = to;
    }

    public LinkState state(Instant now) {
        return state(revokedAt, validFrom, validTo, now);
    }

    static LinkState state(Instant revokedAt, Instant validFrom, Instant validTo, Instant now) {
        if (revokedAt != null) {
            return LinkState.REVOKED;
        }
        if (!now.isBefore(validTo)) {
            return LinkState.EXPIRED;
        }
        return now.isBefore(validFrom) ? LinkState.COMING : LinkState.STANDING;
    }

    /** What a session must carry to have been opened by the link as it is now. */
    String stamp() {
        return tokenHash.substring(0, 16);
    }

    public long sessionId() {
        return sessionId;
    }

    public String guestName() {
        return guestName;
    }

    public String mail() {
        return mail;
    }

    public GuestRole role() {
        return role;
    }

    public boolean takesAttendance() {
        return takesAttendance;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Instant validTo() {
        return validTo;
    }

    public int uses() {
        return uses;
    }

    public Instant firstUsedAt() {
        return firstUsedAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public String lastAddress() {
        return lastAddress;
    }

    Set<Long> itemIds() {
        return Set.copyOf(itemIds);
    }
}
