package id.binahumas.competency;

/** The three families of ASN competencies. */
public enum CompetencyKind {
    TECHNICAL,
    MANAGERIAL,
    SOCIO_CULTURAL
}
