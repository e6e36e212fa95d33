package id.binahumas.enrolment;

import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.UnitValidity;
import id.binahumas.people.PostHolding;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SegmentRow;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds somebody against all rules of a run, in the same way for every door; changes nothing and locks nothing. */
@ApplicationScoped
class Candidates {

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    Eligibilities eligibilities;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    /** Refuses in words; against the rules about who takes part only for an organiser who has said why. */
    Candidate find(long runId, long personId, Wish wish, boolean againstRules, Instant now) {
        return find(standing(runId, personId, now), personId, wish, againstRules, now);
    }

    /** The same of what was asked before. */
    Candidate find(EnrolmentRepository.Standing standing, long personId, Wish wish, boolean againstRules, Instant now) {
        return find(
                standing,
                personId,
                wish,
                againstRules ? BookingRules::requireBesidesPlace : BookingRules::require,
                now);
    }

    /** For the very place that somebody else of the unit leaves. */
    Candidate findInPlaceOf(Booking given, long personId, Instant now) {
        Candidate candidate = find(
                standing(given.runId(), personId, now),
                personId,
                Wish.ofSegment(given.segmentId()),
                BookingRules::requireInPlaceOfAnother,
                now);
        if (!candidate.claim().equals(given.claim())) {
            throw new Conflict("nomination.swap.other");
        }
        return candidate;
    }

    private Candidate find(
            EnrolmentRepository.Standing standing,
            long personId,
            Wish wish,
            Consumer<BookingRules.Question> rules,
            Instant now) {
        Run run = standing.run();
        boolean booked = Optional.ofNullable(standing.booking())
                .filter(Booking::isActive)
                .isPresent();
        Eligibility eligibility = standing.segments() == 0
                ? Eligibility.EVERYBODY
                : eligibilities.find(run.id(), personId, today(run, now));
        rules.accept(new BookingRules.Question(run, booked, eligibility, wish, now));
        Affiliation affiliation = affiliation(standing, eligibility, today(run, now));
        return new Candidate(
                standing,
                eligibility,
                affiliation,
                placement(standing, affiliation, eligibility, wish).claim(run.id()));
    }

    static LocalDate today(Run run, Instant now) {
        return LocalDate.ofInstant(now, run.zone());
    }

    /**
     * As of today where the run is held; mostly that is today here too. Asked before anything else it answers who holds the run
     * and who the person is as well: both are found again without another question.
     */
    EnrolmentRepository.Standing standing(long runId, long personId, Instant now) {
        LocalDate here = LocalDate.now(clock);
        EnrolmentRepository.Standing standing =
                enrolments.standing(runId, personId, here).orElseThrow(NotFound::new);
        LocalDate there = today(standing.run(), now);
        return there.equals(here)
                ? standing
                : enrolments.standing(runId, personId, there).orElseThrow();
    }

    /** Where in the run somebody belongs. */
    private static Placement placement(
            EnrolmentRepository.Standing standing, Affiliation affiliation, Eligibility eligibility, Wish wish) {
        SegmentRow segment = eligibility.place(wish);
        if (segment == null && standing.segments() > 0) {
            throw new Refusal("booking.segment.choose");
        }
        return Placement.in(segment, representing(standing, eligibility, affiliation));
    }

    /** The nearest unit from the own one upwards that people come for. */
    private static Long representing(
            EnrolmentRepository.Standing standing, Eligibility eligibility, Affiliation affiliation) {
        if (eligibility.applicant() != null && eligibility.applicant().unit() != null) {
            return eligibility.applicant().unit().id();
        }
        for (int above = 0; above < standing.units().size(); above++) {
            if (standing.units().get(above).kind().isRepresented()) {
                return standing.unitIds().get(above);
            }
        }
        return affiliation.unitId();
    }

    private Affiliation affiliation(EnrolmentRepository.Standing standing, Eligibility eligibility, LocalDate day) {
        PostHolding h = standing.post();
        if (h == null) {
            return eligibility.applicant() == null
                    ? Affiliation.NONE
                    : Affiliation.withoutPost(eligibility.applicant());
        }
        // a unit that was closed while people still hold posts in it keeps its last name
        String unit = standing.units().stream()
                .findFirst()
                .map(UnitValidity::name)
                .orElseGet(() -> units.lastRow(h.unitId(), day).name());
        String agency = standing.units().stream()
                .filter(u -> u.kind().isAgency())
                .findFirst()
                .map(UnitValidity::name)
                .orElseGet(() -> units.agencyOf(h.unitId(), day).name());
        return new Affiliation(h.unitId(), unit, agency, Texts.start(h.wording(), Affiliation.LONGEST_POST), h.grade());
    }
}
