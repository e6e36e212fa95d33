package id.binahumas.quiz;

import id.binahumas.people.PersonErased;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** The quizzes somebody took, and every answer given. */
@ApplicationScoped
public class AttemptsOfPerson implements PersonalData {

    @Inject
    AttemptsOfPersonRepository rows;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of(
                        "attempts",
                        "course,title,no,state,started,submitted,score,maximum",
                        rows.attempts(owner.personId())),
                PersonalTable.of(
                        "answers", "course,no,question,text,answer,answered,score", rows.answers(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("attempts,answers", rows.counts(owner.personId()));
    }

    void on(@Observes PersonErased event) {
        rows.erase(event.personId());
    }
}
