package id.binahumas.people;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.web.JsonInput;
import java.util.Set;

/** A person as a program sends one; in a change whatever is left out stays, and null takes away. */
public record PersonInput(
        String name, String titleBefore, String titleAfter, PersonKind kind, String nip, String mail, PostInput post) {

    private static final String NAME = "name";
    private static final String TITLE_BEFORE = "titleBefore";
    private static final String TITLE_AFTER = "titleAfter";
    private static final String KIND = "kind";
    private static final String NIP = "nip";
    private static final String MAIL = "mail";
    private static final String POST = "post";
    private static final Set<String> OWN = Set.of(NAME, TITLE_BEFORE, TITLE_AFTER, KIND, NIP, MAIL);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE_BEFORE = 60;
    private static final int LONGEST_TITLE_AFTER = 100;
    private static final int LONGEST_NIP = 60;
    private static final int LONGEST_MAIL = 200;

    /** Somebody new, perhaps with the post of today. */
    static PersonInput ofNew(String body) {
        JsonInput input = JsonInput.of(body, Set.of(NAME, TITLE_BEFORE, TITLE_AFTER, KIND, NIP, MAIL, POST));
        JsonInput post = input.object(POST, PostInput.FIELDS);
        return new PersonInput(
                        input.neededText(NAME, LONGEST_NAME),
                        input.text(TITLE_BEFORE, LONGEST_TITLE_BEFORE),
                        input.text(TITLE_AFTER, LONGEST_TITLE_AFTER),
                        input.neededChoice(KIND, PersonKind.class),
                        input.text(NIP, LONGEST_NIP),
                        input.text(MAIL, LONGEST_MAIL),
                        post == null ? null : PostInput.of(post))
                .checked();
    }

    /** What is known of somebody with what a program says of it (RFC 7396). */
    static PersonInput ofChange(String body, PersonDetails known) {
        JsonInput input = JsonInput.of(body, OWN);
        return new PersonInput(
                        input.has(NAME) ? input.neededText(NAME, LONGEST_NAME) : known.name(),
                        input.has(TITLE_BEFORE) ? input.text(TITLE_BEFORE, LONGEST_TITLE_BEFORE) : known.titleBefore(),
                        input.has(TITLE_AFTER) ? input.text(TITLE_AFTER, LONGEST_TITLE_AFTER) : known.titleAfter(),
                        input.has(KIND) ? input.neededChoice(KIND, PersonKind.class) : known.kind(),
                        input.has(NIP) ? input.text(NIP, LONGEST_NIP) : known.nip(),
                        input.has(MAIL) ? input.text(MAIL, LONGEST_MAIL) : known.mail(),
                        null)
                .checked();
    }

    PersonDetails details() {
        return new PersonDetails(name, titleBefore, titleAfter, kind, nip, mail);
    }

    private PersonInput checked() {
        if (nip == null && kind != PersonKind.NON_ASN) {
            throw new Refusal("import.nip.missing");
        }
        if (mail != null && !PersonCells.isMail(mail)) {
            throw new Refusal("import.mail.invalid", mail);
        }
        return this;
    }
}
