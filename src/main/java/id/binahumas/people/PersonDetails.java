package id.binahumas.people;

/** What is known of a person; only the name and the kind have to be. */
public record PersonDetails(
        String name, String titleBefore, String titleAfter, PersonKind kind, String nip, String mail) {

    public String fullName() {
        return Person.fullName(titleBefore, name, titleAfter);
    }

    public PersonDetails withNip(String other) {
        return new PersonDetails(name, titleBefore, titleAfter, kind, other, mail);
    }

    PersonDetails withoutMail() {
        return new PersonDetails(name, titleBefore, titleAfter, kind, nip, null);
    }

    public PersonDetails withName(String other) {
        return new PersonDetails(other, titleBefore, titleAfter, kind, nip, mail);
    }

    public PersonDetails withTitles(String before, String after) {
        return new PersonDetails(name, before, after, kind, nip, mail);
    }
}
