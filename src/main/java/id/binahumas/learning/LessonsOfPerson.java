package id.binahumas.learning;

import id.binahumas.people.PersonErased;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** How far somebody is in lessons. */
@ApplicationScoped
public class LessonsOfPerson implements PersonalData {

    @Inject
    LessonsOfPersonRepository rows;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of("lessons", "course,title,opened,seen,done,reached", rows.lessons(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("lessons", rows.counts(owner.personId()));
    }

    void on(@Observes PersonErased event) {
        rows.erase(event.personId());
    }
}
