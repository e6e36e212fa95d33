package id.binahumas.shared.audit;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.AUDITOR;

import id.binahumas.shared.Service;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Door to the audit book, for reading only. */
@Service
public class AuditService {

    private static final int LONGEST = 200;

    @Inject
    AuditRepository entries;

    @Allowed({ADMINISTRATOR, AUDITOR})
    public List<AuditEntry> page(String deed, String person, int first, int size) {
        return entries.page(key(deed), key(person), first, size);
    }

    @Allowed({ADMINISTRATOR, AUDITOR})
    public long count(String deed, String person) {
        return entries.count(key(deed), key(person));
    }

    private static String key(String typed) {
        String text = Texts.plain(typed, LONGEST);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
