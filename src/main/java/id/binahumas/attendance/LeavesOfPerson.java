package id.binahumas.attendance;

import id.binahumas.people.PersonErased;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalFile;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** The leave somebody asked for, with the letters, which may tell of an illness. */
@ApplicationScoped
public class LeavesOfPerson implements PersonalData {

    @Inject
    LeavesOfPersonRepository rows;

    @Inject
    FileStore files;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of("leaves", "course,kind,reason,state,at,answer,appeal", rows.leaves(owner.personId())));
    }

    @Override
    public List<PersonalFile> files(DataOwner owner) {
        return rows.letters(owner.personId()).stream()
                .map(f -> new PersonalFile("leaves/" + f[0] + "-" + f[1], (Long) f[0]))
                .toList();
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("leaves", rows.counts(owner.personId()));
    }

    void on(@Observes PersonErased event) {
        List<Long> gone =
                rows.letters(event.personId()).stream().map(f -> (Long) f[0]).toList();
        rows.erase(event.personId());
        files.forget(gone);
    }
}
