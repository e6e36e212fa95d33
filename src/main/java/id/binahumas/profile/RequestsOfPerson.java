package id.binahumas.profile;

import id.binahumas.people.PersonErased;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** What somebody asked about their own data. */
@ApplicationScoped
public class RequestsOfPerson implements PersonalData {

    @Inject
    PrivacyRepository rows;

    @Inject
    FileStore files;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of(
                        "corrections", "field,old,new,reason,state,at,answer", rows.corrections(owner.personId())),
                PersonalTable.of("erasures", "reason,state,at,answer", rows.erasuresOf(owner.personId())));
    }

    void on(@Observes PersonErased event) {
        List<Long> gone = rows.files(event.personId());
        rows.erase(event.personId());
        files.forget(gone);
    }
}
