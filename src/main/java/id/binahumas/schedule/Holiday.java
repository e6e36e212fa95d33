package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which offices are closed: planning on it is warned of, never refused. */
@Entity
@Table(name = "holiday")
public class Holiday extends BaseEntity {

    private LocalDate fallsOn;
    private String name;

    @Enumerated(EnumType.STRING)
    private HolidayKind kind;

    private String source;
    private boolean verified;

    protected Holiday() {}

    Holiday(HolidayDetails details) {
        describe(details);
    }

    final void describe(HolidayDetails d) {
        fallsOn = d.day();
        name = Texts.plain(d.name(), 200);
        kind = d.kind();
        source = d.source() == null || d.source().isBlank() ? null : Texts.plain(d.source(), 200);
        verified = d.verified();
    }
}
