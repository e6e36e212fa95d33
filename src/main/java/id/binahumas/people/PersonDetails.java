package id.binahumas.people;

/** What is known of a person; only the name and the kind have to be. */
public record PersonDetails(
        String name, String titleBefore, String titleAfter, PersonKind kind, String nip, String mail) {

    PersonDetails withNip(String other) {
        return new PersonDetails(name, titleBefore, titleAfter, kind, other, mail);
    }

    PersonDetails withoutMail() {
        return new PersonDetails(name, titleBefore, titleAfter, kind, nip, null);
    }
}
