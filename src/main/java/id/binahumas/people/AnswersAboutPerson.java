package id.binahumas.people;

import id.binahumas.shared.web.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What programs were answered about somebody is kept for a week, name and address with it: not longer than the person. */
@ApplicationScoped
public class AnswersAboutPerson {

    @Inject
    Idempotency answers;

    void on(@Observes PersonErased event) {
        answers.forgetAbout("people/" + event.personId());
    }
}
