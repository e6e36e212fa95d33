package id.binahumas.schedule;

import id.binahumas.people.MergeObjection;
import id.binahumas.people.MergeObjections;
import id.binahumas.people.PeopleMerged;
import id.binahumas.people.PersonErased;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The sessions somebody taught or spoke at. */
@ApplicationScoped
public class SessionsOfPerson implements PersonalData, MergeObjections {

    @Inject
    SessionsOfPersonRepository rows;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(PersonalTable.of("sessions", "course,title,at,name,post", rows.sessions(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("sessions", rows.counts(owner.personId()));
    }

    void on(@Observes PersonErased event) {
        rows.erase(event.personId());
    }

    @Override
    public List<MergeObjection> of(long keptId, long goneId) {
        return List.of();
    }

    @Override
    public Map<String, Integer> doubled(long keptId, long goneId) {
        return Map.of("sessions", rows.twice(goneId, keptId).size());
    }

    void on(@Observes PeopleMerged event) {
        rows.move(event.goneId(), event.keptId());
    }
}
