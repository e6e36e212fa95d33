package id.binahumas.profile;

import id.binahumas.people.MergeObjection;
import id.binahumas.people.MergeObjections;
import id.binahumas.people.PeopleMerged;
import id.binahumas.people.PersonErased;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalFile;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What somebody asked about their own data. */
@ApplicationScoped
public class RequestsOfPerson implements PersonalData, MergeObjections {

    @Inject
    PrivacyRepository rows;

    @Inject
    FileStore files;

    @Inject
    Mails mails;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of(
                        "corrections", "field,old,new,reason,state,at,answer", rows.corrections(owner.personId())),
                PersonalTable.of("erasures", "reason,state,at,answer", rows.erasuresOf(owner.personId())),
                PersonalTable.of("mailChanges", "mail,at,done", rows.mailChanges(owner.personId())),
                PersonalTable.of("refusals", "kind,since", rows.refusals(owner.personId())));
    }

    @Override
    public List<PersonalFile> files(DataOwner owner) {
        return rows.proofs(owner.personId()).stream()
                .map(f -> new PersonalFile("corrections/" + f[0] + "-" + f[1], (Long) f[0]))
                .toList();
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("corrections,erasures,mailChanges,refusals", rows.counts(owner.personId()));
    }

    void on(@Observes PersonErased event) {
        List<Long> gone = rows.files(event.personId());
        rows.erase(event.personId());
        files.forget(gone);
    }

    /** Whoever asked to be erased is to be answered first. */
    @Override
    public List<MergeObjection> of(long keptId, long goneId) {
        return Stream.of(keptId, goneId)
                .filter(id ->
                        rows.latestErasure(id).filter(ErasureRequest::isOpen).isPresent())
                .map(id -> new MergeObjection("merge.erasureOpen", List.of(), false))
                .distinct()
                .toList();
    }

    void on(@Observes PeopleMerged event) {
        rows.move(event.goneId(), event.keptId());
        mails.move(event.goneId(), event.keptId());
    }
}
