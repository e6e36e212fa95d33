package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/**
 * The way in for one person, or for an office that is none. It opens with its first password; a new password or a
 * closing changes the stamp, which ends every session that carries the old one.
 */
@Entity
@Table(name = "account")
public class Account extends BaseEntity {

    private static final int STAMP_LENGTH = 12;

    private String login;
    private String loginKey;
    private Long personId;
    private String passwordHash;
    private boolean active;
    private boolean mustChangePassword;
    private String locale;
    private String stamp = Ids.code(STAMP_LENGTH);

    /** What the keys of its programs must carry. */
    private String tokenStamp;

    private Instant createdAt;
    private Instant closedAt;
    private Instant erasedAt;

    protected Account() {}

    /** Without a password nobody gets in: an activation link sets the first one. */
    public Account(String login, Long personId, String locale, Instant now) {
        String key = keyOf(login);
        if (!key.matches("[a-z0-9][a-z0-9._@+-]{2,119}")) {
            throw new Refusal("account.login.invalid");
        }
        this.login = Texts.plain(login, 120);
        this.loginKey = key;
        this.personId = personId;
        this.locale = locale;
        this.createdAt = now;
    }

    /** As logins are compared: case does not count, and neither do the spaces of a number. */
    static String keyOf(String login) {
        String key = Texts.key(login);
        return key.matches("[0-9 .]+") ? key.replaceAll("[ .]", "") : key;
    }

    public void open(String hash) {
        passwordHash = hash;
        active = true;
        mustChangePassword = false;
        closedAt = null;
        stamp = Ids.code(STAMP_LENGTH);
    }

    /** For whom an identity provider vouches before a first password was set: there is none then, and no link is needed. */
    void openWithoutPassword() {
        if (state() != AccountState.INVITED) {
            throw new Refusal("account.open.already");
        }
        active = true;
        stamp = Ids.code(STAMP_LENGTH);
    }

    /** Sessions that carry the old stamp end. */
    void endSessions() {
        stamp = Ids.code(STAMP_LENGTH);
    }

    /** Somebody else knows the password, so it opens nothing but the page that changes it. */
    public void demandNewPassword() {
        mustChangePassword = true;
    }

    /** Closed for good: the login no longer says whose it was, and no link opens it again. */
    void erase(Instant now) {
        close(now);
        login = "x" + id();
        loginKey = login;
        passwordHash = null;
        erasedAt = now;
    }

    void belongTo(Long otherPersonId) {
        personId = otherPersonId;
    }

    void useLanguage(Locale language) {
        locale = language.getLanguage();
    }

    /** The same password under a stronger hash: nothing changes for its owner. */
    void strengthen(String hash) {
        passwordHash = hash;
    }

    public void close(Instant now) {
        active = false;
        closedAt = now;
        stamp = Ids.code(STAMP_LENGTH);
        tokenStamp = Ids.code(STAMP_LENGTH);
    }

    /** A link sets a password only for an account that has none yet, or that was opened anew. */
    boolean awaitsPassword() {
        return !active && erasedAt == null;
    }

    /** For what nobody may do to the own account: it would lock its owner out, or let somebody loose. */
    void requireNotOf(long accountId, String key) {
        if (id() == accountId) {
            throw new Refusal(key);
        }
    }

    public String login() {
        return login;
    }

    /** As others than its owner see it. */
    public String shownLogin() {
        return Nip.maskedLogin(login);
    }

    public Long personId() {
        return personId;
    }

    String passwordHash() {
        return passwordHash;
    }

    public AccountState state() {
        return AccountState.of(active, passwordHash != null || closedAt != null);
    }

    public boolean active() {
        return active;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public String locale() {
        return locale;
    }

    public String stamp() {
        return stamp;
    }

    String tokenStamp() {
        return tokenStamp;
    }
}
