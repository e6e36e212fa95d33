package id.binahumas.enrolment;

import id.binahumas.people.PersonHits;
import id.binahumas.people.PersonService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where somebody would belong in a run: an organiser tries the rules on a person before people come. */
@Named
@RequestScoped
public class TrialPage {

    private static final int MOST = 10;

    @Inject
    EligibilityService eligibilities;

    @Inject
    PersonService people;

    private String who;
    private Long person;
    private PersonHits found = PersonHits.NONE;
    private Eligibility verdict;

    public void load(long runId) {
        found = who == null || who.isBlank() ? PersonHits.NONE : people.search(who, 0, MOST);
        verdict = person == null ? null : eligibilities.tried(runId, person);
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public PersonHits getFound() {
        return found;
    }

    public Eligibility getVerdict() {
        return verdict;
    }
}
