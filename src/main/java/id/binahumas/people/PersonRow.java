package id.binahumas.people;

/** A person as a list shows one; the NIP is masked. */
public record PersonRow(
        long id,
        String name,
        String titleBefore,
        String titleAfter,
        String nip,
        PersonKind kind,
        String post,
        Acting acting,
        Long unitId,
        String unitName) {

    /** As it is spoken of: "Plt. Camat". */
    public String wording() {
        return Acting.before(acting, post);
    }

    public String fullName() {
        return Person.fullName(titleBefore, name, titleAfter);
    }

    public String maskedNip() {
        return Nip.masked(nip);
    }
}
