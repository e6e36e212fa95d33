package id.binahumas.assignment;

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

/** What somebody handed in, with its files, and how it was judged. */
@ApplicationScoped
public class SubmissionsOfPerson implements PersonalData {

    @Inject
    SubmissionsOfPersonRepository rows;

    @Inject
    FileStore files;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of(
                        "submissions",
                        "course,title,no,state,text,submitted,score,maximum,by,reason",
                        rows.submissions(owner.personId())),
                PersonalTable.of("gradings", "course,no,by,at,score,maximum,text", rows.gradings(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("submissions,gradings", rows.counts(owner.personId()));
    }

    @Override
    public List<PersonalFile> files(DataOwner owner) {
        return rows.files(owner.personId()).stream()
                .map(f -> new PersonalFile("submissions/" + f[0] + "-" + f[1], (Long) f[0]))
                .toList();
    }

    void on(@Observes PersonErased event) {
        List<Long> gone =
                rows.files(event.personId()).stream().map(f -> (Long) f[0]).toList();
        rows.erase(event.personId());
        files.forget(gone);
    }
}
