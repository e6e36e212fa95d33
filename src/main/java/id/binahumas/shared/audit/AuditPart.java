package id.binahumas.shared.audit;

import java.util.List;

/** Some entries, newest first, and where to go on; without that these are the last. */
public record AuditPart(List<AuditRow> rows, String next) {

    public static final AuditPart NONE = new AuditPart(List.of(), null);
}
