package id.binahumas.people;

/** Somebody by what a sheet names people by. */
public record PersonKeyRow(long id, String titleBefore, String name, String titleAfter, String nip, String mailKey) {

    public String fullName() {
        return Person.fullName(titleBefore, name, titleAfter);
    }
}
