package id.binahumas.people;

/** A person as programs get one, with the post and unit of today; the NIP is masked. */
public record PersonSummaryRow(
        String id,
        String name,
        String titleBefore,
        String titleAfter,
        String fullName,
        PersonKind kind,
        String nip,
        String post,
        String unit) {

    static PersonSummaryRow of(PersonRow row) {
        return new PersonSummaryRow(
                Long.toString(row.id()),
                row.name(),
                row.titleBefore(),
                row.titleAfter(),
                row.fullName(),
                row.kind(),
                row.maskedNip(),
                row.wording(),
                row.unitName());
    }
}
