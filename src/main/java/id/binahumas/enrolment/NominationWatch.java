package id.binahumas.enrolment;

import id.binahumas.schedule.RunCopied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Gives a run that is made after another one the shares of its units, until as many days before it. */
@ApplicationScoped
class NominationWatch {

    @Inject
    NominationRepository nominations;

    void on(@Observes RunCopied event) {
        nominations.quotas(event.sourceId()).forEach(quota -> nominations.add(quota.copyTo(event)));
    }
}
