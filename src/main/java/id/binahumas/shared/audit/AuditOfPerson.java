package id.binahumas.shared.audit;

import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
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
        return List.of(PersonalTable.of("audit", "at,by,deed,reason", entries.about(subjects(owner), MOST)));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return List.of(new PersonalCount("audit", entries.countAbout(subjects(owner))));
    }

    private static List<Long> subjects(DataOwner owner) {
        return owner.accountId() == null ? List.of(owner.personId()) : List.of(owner.personId(), owner.accountId());
    }
}
