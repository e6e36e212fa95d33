package id.binahumas.certificate;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The next certificate number of an issuer in a year. Taken under the row's lock with the certificate itself, so there is no gap. */
@Entity
@Table(name = "issuer_counter")
public class IssuerCounter extends BaseEntity {

    private long issuerUnitId;
    private int issueYear;
    private int nextNumber = 1;

    protected IssuerCounter() {}

    IssuerCounter(long issuerUnitId, int issueYear) {
        this.issuerUnitId = issuerUnitId;
        this.issueYear = issueYear;
    }

    int take() {
        return nextNumber++;
    }

    public long issuerUnitId() {
        return issuerUnitId;
    }

    public int issueYear() {
        return issueYear;
    }
}
