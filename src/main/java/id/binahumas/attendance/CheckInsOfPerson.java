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

/** The doors at which somebody checked in. */
@ApplicationScoped
public class CheckInsOfPerson implements PersonalData {

    @Inject
    CheckInRepository checkIns;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(PersonalTable.of("checkIns", "course,title,at,kind,noted", checkIns.ofPerson(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return List.of(new PersonalCount("checkIns", checkIns.countOfPerson(owner.personId())));
    }

    void on(@Observes PersonErased event) {
        checkIns.forgetPhones(event.personId());
    }
}
