package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.NameWords;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;

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
    private Instant erasedAt;
    private Long mergedIntoId;

    /** Filed with the person, so that whoever enters or corrects one need not think of it. */
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "personId", insertable = false, updatable = false)
    @BatchSize(size = 500)
    @OptimisticLock(excluded = true)
    private Set<PersonWord> words = new HashSet<>();

    protected Person() {}

    public Person(PersonDetails details) {
        take(details);
        file();
    }

    /** Not to be found by the name before it is filed: of many people the rows of one kind travel together. */
    static Person unfiled(PersonDetails details) {
        Person person = new Person();
        person.take(details);
        return person;
    }

    /** By the words of the name, as it is now. */
    void file() {
        findBy(NameWords.in(name));
    }

    /** As it should have been. A NIP that is not given stays, unless the kind is one that has none. */
    public void correct(PersonDetails right) {
        boolean keepsNip = right.nip() == null && right.kind() != PersonKind.NON_ASN;
        take(keepsNip ? right.withNip(nip) : right);
        file();
    }

    private void take(PersonDetails right) {
        if (right.nip() != null) {
            Nip.problem(right.nip(), right.kind()).ifPresent(key -> {
                throw new Refusal(key);
            });
        }
        keep(right);
    }

    private void keep(PersonDetails right) {
        requireNotErased();
        name = right.name();
        nameKey = Texts.key(name);
        titleBefore = right.titleBefore();
        titleAfter = right.titleAfter();
        kind = right.kind();
        nip = right.nip() == null ? null : Nip.strip(right.nip());
        mail = right.mail();
        mailKey = mail == null ? null : Texts.key(mail);
    }

    private void findBy(List<String> found) {
        String joined = PersonWord.joined(found, nip);
        words.removeIf(word -> !found.contains(word.word()));
        words.forEach(word -> word.of(joined));
        found.forEach(word -> words.add(new PersonWord(id(), word, joined)));
    }

    /** Name with its degrees, as printed: "Dr. Sri Wahyuningsih, M.Si." */
    public String fullName() {
        return fullName(titleBefore, name, titleAfter);
    }

    public static String fullName(String titleBefore, String name, String titleAfter) {
        String front = Stream.of(titleBefore, name)
                .filter(s -> s != null && !s.isBlank())
                .collect(Collectors.joining(" "));
        return titleAfter == null || titleAfter.isBlank() ? front : front + ", " + titleAfter;
    }

    void useMail(String other) {
        mail = other;
        mailKey = Texts.key(other);
    }

    /** Nothing stays that says who it was; the mark stands where the name was. */
    void erase(String mark, Instant now) {
        requireNotErased();
        forget(mark, now);
    }

    /** The same for an entry that leads on to somebody who is erased. */
    void forget(String mark, Instant now) {
        name = mark;
        nameKey = "";
        titleBefore = null;
        titleAfter = null;
        nip = null;
        mail = null;
        mailKey = null;
        words.clear();
        erasedAt = now;
    }

    /** What it was called stays to be read; what it is found and signed in by goes to the one that is kept. */
    void mergeInto(long keptId) {
        nameKey = "";
        nip = null;
        mail = null;
        mailKey = null;
        words.clear();
        mergedIntoId = keptId;
    }

    /** The entry that was kept when two became one; null for one that counts. */
    public Long mergedIntoId() {
        return mergedIntoId;
    }

    private void requireNotErased() {
        if (mergedIntoId != null) {
            throw new Refusal("merge.already");
        }
        if (erasedAt != null) {
            throw new Refusal("person.erased.already");
        }
    }

    public boolean erased() {
        return erasedAt != null;
    }

    /** Neither erased nor merged into another: somebody who can be given something new. */
    public boolean counts() {
        return erasedAt == null && mergedIntoId == null;
    }

    PersonDetails details() {
        return new PersonDetails(name, titleBefore, titleAfter, kind, nip, mail);
    }

    public String name() {
        return name;
    }

    public String titleBefore() {
        return titleBefore;
    }

    public String titleAfter() {
        return titleAfter;
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

    String nameKey() {
        return nameKey;
    }

    String mailKey() {
        return mailKey;
    }

    /** What a newer source says of the person; what it leaves out stays as it is. */
    void revise(PersonDetails newer) {
        take(new PersonDetails(
                newer.name(),
                newer.titleBefore() == null ? titleBefore : newer.titleBefore(),
                newer.titleAfter() == null ? titleAfter : newer.titleAfter(),
                newer.kind(),
                newer.nip() == null ? nip : newer.nip(),
                newer.mail() == null ? mail : newer.mail()));
        file();
    }

    /** As the person was before: everything, also what was empty and what no rule would let in today. */
    void restore(PersonDetails before) {
        keep(before);
        file();
    }
}
