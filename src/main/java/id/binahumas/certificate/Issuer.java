package id.binahumas.certificate;

import id.binahumas.organisation.UnitRow;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A unit as a giver of certificates: its numbering, signatory and grade bands. All of it is data; nothing is fixed by law here. */
@Entity
@Table(name = "issuer")
public class Issuer extends BaseEntity {

    private static final String CLASSIFICATION = "800.2";

    private long unitId;
    private String numberPattern;
    private String classification;
    private String unitCode;
    private String city;
    private String signatoryCapacity;
    private String signatoryOffice;
    private String signatoryName;
    private String signatoryNumber;
    private String gradeBands;

    protected Issuer() {}

    Issuer(long unitId, IssuerDetails details) {
        this.unitId = unitId;
        describe(details);
    }

    /** What is printed as long as nobody has described the issuer: its head signs, by office. */
    static Issuer usual(UnitRow unit) {
        return new Issuer(
                unit.id(),
                new IssuerDetails(
                        CertificateNumber.DEFAULT_PATTERN,
                        CLASSIFICATION,
                        Texts.start(unit.code(), 40),
                        null,
                        null,
                        Texts.start("Kepala " + unit.name(), 200),
                        null,
                        null,
                        GradeBands.DEFAULT));
    }

    void describe(IssuerDetails d) {
        numberPattern = Texts.plain(d.numberPattern(), 100);
        classification = Texts.plain(d.classification(), 40);
        unitCode = Texts.plain(d.unitCode(), 40);
        city = Texts.plain(d.city(), 100);
        signatoryCapacity = Texts.plain(d.signatoryCapacity(), 20);
        signatoryOffice = Texts.plain(d.signatoryOffice(), 200);
        signatoryName = Texts.plain(d.signatoryName(), 200);
        signatoryNumber = Texts.plain(d.signatoryNumber(), 30);
        gradeBands = Texts.plain(d.gradeBands(), 500);
        numbering();
        bands();
    }

    CertificateNumber numbering() {
        return new CertificateNumber(numberPattern, classification, unitCode);
    }

    GradeBands bands() {
        return GradeBands.parse(gradeBands);
    }

    CertificateFacts.Signatory signatory() {
        String office = Stream.of(signatoryCapacity, signatoryOffice)
                .filter(s -> s != null)
                .collect(Collectors.joining(" "));
        return new CertificateFacts.Signatory(office, signatoryName, signatoryNumber);
    }

    public IssuerDetails details() {
        return new IssuerDetails(
                numberPattern,
                classification,
                unitCode,
                city,
                signatoryCapacity,
                signatoryOffice,
                signatoryName,
                signatoryNumber,
                gradeBands);
    }

    public long unitId() {
        return unitId;
    }

    public String city() {
        return city;
    }

    public String gradeBands() {
        return gradeBands;
    }
}
