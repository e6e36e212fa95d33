package id.binahumas.attendance;

import id.binahumas.people.PersonErased;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** The sessions somebody attended or missed, and how long they stayed in those that were live. */
@ApplicationScoped
public class PresencesOfPerson implements PersonalData {

    @Inject
    PresencesOfPersonRepository rows;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of(
                        "presences", "course,title,at,state,minutes,noted,reason", rows.presences(owner.personId())),
                PersonalTable.of("stays", "course,title,at,minutes", rows.stays(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("presences,stays", rows.counts(owner.personId()));
    }

    void on(@Observes PersonErased event) {
        rows.erase(event.personId());
    }
}
