package id.binahumas.people;

import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Since when and until when somebody signed in on which device. */
@ApplicationScoped
public class KnownDevicesOfPerson implements PersonalData {

    @Inject
    KnownDeviceRepository devices;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(PersonalTable.of("devices", "from,to", devices.ofPerson(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return List.of(new PersonalCount("devices", devices.countOfPerson(owner.personId())));
    }

    void on(@Observes PersonErased event) {
        devices.removeOfPerson(event.personId());
    }
}
