package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who learns, teaches or organises. An account is another thing; a NIP is optional; degrees are kept apart from the name. */
@Entity
@Table(name = "person")
public class Person extends BaseEntity {

    private String name;
    private String nameKey;
    private String titleBefore;
    private String titleAfter;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    private String nip;
    private String mail;
    private String mailKey;

    protected Person() {}

    public Person(String name, String titleBefore, String titleAfter, PersonKind kind, String nip, String mail) {
        this.name = name;
        this.nameKey = Texts.key(name);
        this.titleBefore = titleBefore;
        this.titleAfter = titleAfter;
        this.kind = kind;
        this.mail = mail;
        this.mailKey = mail == null ? null : Texts.key(mail);
        if (nip != null) {
            Nip.problem(nip, kind).ifPresent(key -> {
                throw new Refusal(key);
            });
            this.nip = Nip.strip(nip);
        }
    }

    /** Name with its degrees, as printed: "Dr. Sri Wahyuningsih, M.Si." */
    public String fullName() {
        return fullName(titleBefore, name, titleAfter);
    }

    static String fullName(String titleBefore, String name, String titleAfter) {
        String front = Stream.of(titleBefore, name)
                .filter(s -> s != null && !s.isBlank())
                .collect(Collectors.joining(" "));
        return titleAfter == null || titleAfter.isBlank() ? front : front + ", " + titleAfter;
    }

    public String name() {
        return name;
    }

    public PersonKind kind() {
        return kind;
    }

    public String nip() {
        return nip;
    }

    public String mail() {
        return mail;
    }

    public String titleBefore() {
        return titleBefore;
    }

    public String titleAfter() {
        return titleAfter;
    }

    String nameKey() {
        return nameKey;
    }

    String mailKey() {
        return mailKey;
    }

    /** What a newer source says of the person; what it leaves out stays as it is. */
    void revise(String name, String titleBefore, String titleAfter, PersonKind kind, String nip, String mail) {
        if (nip != null) {
            Nip.problem(nip, kind).ifPresent(key -> {
                throw new Refusal(key);
            });
            this.nip = Nip.strip(nip);
        }
        this.name = name;
        this.nameKey = Texts.key(name);
        this.titleBefore = titleBefore == null ? this.titleBefore : titleBefore;
        this.titleAfter = titleAfter == null ? this.titleAfter : titleAfter;
        this.kind = kind;
        if (mail != null) {
            this.mail = mail;
            this.mailKey = Texts.key(mail);
        }
    }

    /** As the person was before: everything, also what was empty. */
    void restore(String name, String titleBefore, String titleAfter, PersonKind kind, String nip, String mail) {
        this.name = name;
        this.nameKey = Texts.key(name);
        this.titleBefore = titleBefore;
        this.titleAfter = titleAfter;
        this.kind = kind;
        this.nip = nip;
        this.mail = mail;
        this.mailKey = mail == null ? null : Texts.key(mail);
    }
}
