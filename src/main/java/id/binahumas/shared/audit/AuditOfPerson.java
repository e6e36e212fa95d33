package id.binahumas.shared.audit;

import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Who read or changed somebody's data, when and why. The entries stay, whatever becomes of the person. */
@ApplicationScoped
public class AuditOfPerson implements PersonalData {

    private static final int MOST = 10_000;

    @Inject
    AuditRepository entries;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        List<Long> subjects =
                owner.accountId() == null ? List.of(owner.personId()) : List.of(owner.personId(), owner.accountId());
        return List.of(PersonalTable.of("audit", "at,by,deed,reason", entries.about(subjects, MOST)));
    }
}
