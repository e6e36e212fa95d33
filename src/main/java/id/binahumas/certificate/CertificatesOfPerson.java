package id.binahumas.certificate;

import id.binahumas.people.MergeObjection;
import id.binahumas.people.MergeObjections;
import id.binahumas.people.PeopleMerged;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalFile;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The certificates somebody holds. They stay when the person is erased: what was certified can be verified for ever. */
@ApplicationScoped
public class CertificatesOfPerson implements PersonalData, MergeObjections {

    @Inject
    CertificatesOfPersonRepository rows;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(PersonalTable.of(
                "certificates",
                "number,code,course,jp,state,issued,ended,reason",
                rows.certificates(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("certificates", rows.counts(owner.personId()));
    }

    @Override
    public List<PersonalFile> files(DataOwner owner) {
        return rows.files(owner.personId()).stream()
                .map(f -> new PersonalFile(
                        "certificates/" + String.valueOf(f[1]).replaceAll("[^A-Za-z0-9.-]+", "-") + "-" + f[0] + ".pdf",
                        (Long) f[0]))
                .toList();
    }

    /** Nothing stands in the way: what counts once stays behind. */
    @Override
    public List<MergeObjection> of(long keptId, long goneId) {
        return List.of();
    }

    @Override
    public Map<String, Integer> doubled(long keptId, long goneId) {
        List<Certificate> twice = rows.twice(keptId, goneId);
        int jp = twice.stream()
                .filter(Certificate::isIssued)
                .mapToInt(c -> c.facts().jp())
                .sum();
        return Map.of("certificates", twice.size(), "jp", jp);
    }

    void on(@Observes PeopleMerged event) {
        rows.move(event.goneId(), event.keptId());
    }
}
