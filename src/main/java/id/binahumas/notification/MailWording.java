package id.binahumas.notification;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter of one run in the organiser's words: plain text with names in braces, each of which is filled once, for each reader. */
@Entity
@Table(name = "mail_wording")
public class MailWording extends BaseEntity {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_BODY = 4000;

    /** What may stand in braces. */
    static final List<String> NAMES =
            List.of("nama", "pelatihan", "penyelenggara", "tanggal", "tempat", "sesi", "waktu", "alamat");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

    private long runId;

    @Enumerated(EnumType.STRING)
    private WordingKind kind;

    private String subject;
    private String body;

    protected MailWording() {}

    MailWording(long runId, WordingKind kind, MailWords words) {
        this.runId = runId;
        this.kind = kind;
        say(words);
    }

    final void say(MailWords words) {
        MailWords checked = checked(words);
        subject = checked.subject();
        body = checked.body();
    }

    /** As they are kept; refused when empty, or with something in braces that no letter knows. */
    static MailWords checked(MailWords words) {
        return checked(words, NAMES);
    }

    /** The same of a letter that can say these. */
    static MailWords checked(MailWords words, List<String> names) {
        String subject = Texts.plain(words.subject(), LONGEST_SUBJECT);
        String body = Texts.lines(words.body(), LONGEST_BODY);
        if (subject == null) {
            throw new Refusal("mail.wording.subject");
        }
        if (body == null) {
            throw new Refusal("mail.wording.body");
        }
        requireKnown(subject, names, "mail.wording.unknownInSubject");
        requireKnown(body, names, "mail.wording.unknown");
        return new MailWords(subject, body);
    }

    private static void requireKnown(String text, List<String> names, String key) {
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            if (braces.group(1) == null || !names.contains(braces.group(1))) {
                throw new Refusal(key, braces.group());
            }
        }
    }

    /** What stands for a name is never read again: a person called "{alamat}" is shown as such. */
    static MailWords filled(MailWords words, MailFacts facts) {
        return new MailWords(filled(words.subject(), facts.byName()), filled(words.body(), facts.byName()));
    }

    private static String filled(String text, Map<String, String> facts) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : facts.getOrDefault(found.group(1), found.group())));
    }

    /** The same words for a run that is made after this one. */
    MailWording copyTo(long otherRunId) {
        return new MailWording(otherRunId, kind, words());
    }

    public long runId() {
        return runId;
    }

    public WordingKind kind() {
        return kind;
    }

    public MailWords words() {
        return new MailWords(subject, body);
    }
}
