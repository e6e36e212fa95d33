package id.binahumas.profile;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How long the law leaves for an answer, from a day on, with its basis and whether somebody has checked it. */
@Entity
@Table(name = "response_time")
public class ResponseTime extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private RequestKind requestKind;

    private int hours;
    private String legalBasis;
    private boolean verified;
    private LocalDate validFrom;

    protected ResponseTime() {}

    Instant due(Instant asked) {
        return asked.plus(Duration.ofHours(hours));
    }

    public int hours() {
        return hours;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public boolean verified() {
        return verified;
    }
}
