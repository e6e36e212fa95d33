package id.binahumas.enrolment;

import id.binahumas.schedule.SegmentRow;
import id.binahumas.schedule.SegmentRuleRow;
import id.binahumas.schedule.SegmentSheet;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.text.Said;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where somebody belongs in a run: to the first of its segments all of whose rules hold, or to none, and then why. A run
 * without segments is for everybody.
 */
public record Eligibility(List<SegmentSheet> segments, Applicant applicant, SegmentRow own, Said whyNone) {

    static final Eligibility EVERYBODY = new Eligibility(List.of(), null, null, null);

    static Eligibility of(List<SegmentSheet> segments, Applicant applicant) {
        if (segments.isEmpty()) {
            return EVERYBODY;
        }
        List<SegmentSheet> near = segments.stream()
                .filter(s -> EligibilityRules.isAtItsPlaces(applicant, s))
                .toList();
        return near.stream()
                .filter(s -> EligibilityRules.missing(applicant, s).isEmpty())
                .findFirst()
                .map(s -> new Eligibility(segments, applicant, s.segment(), null))
                .orElseGet(() -> new Eligibility(segments, applicant, null, why(segments, near, applicant)));
    }

    /** Whether somebody belongs to a segment too, be it not the first one. */
    boolean fits(long segmentId) {
        return segments.stream()
                .filter(s -> s.segment().id() == segmentId)
                .anyMatch(s -> EligibilityRules.isAtItsPlaces(applicant, s)
                        && EligibilityRules.missing(applicant, s).isEmpty());
    }

    /** Why the part that is asked for is not the own one; nothing when it is, or when none is asked for. */
    Optional<Said> refuses(Wish wish) {
        if (own == null) {
            return Optional.empty();
        }
        if (isOther(wish.cohortId(), own.cohortId())) {
            return Optional.of(
                    notMine("booking.other-cohort", s -> wish.cohortId().equals(s.cohortId())));
        }
        if (wish.mode() != null && own.mode() != null && wish.mode() != own.mode()) {
            return Optional.of(Said.of(
                    "booking.other-mode", wish.mode(), names(s -> s.mode() == wish.mode()), unitName(), own.mode()));
        }
        if (isOther(wish.segmentId(), own.id())) {
            return Optional.of(segment(wish.segmentId()).map(this::notMine).orElseThrow(NotFound::new));
        }
        return Optional.empty();
    }

    /** Where a place is taken: in the own segment, or in the one that is asked for against the rules. */
    SegmentRow place(Wish wish) {
        if (segments.isEmpty() || own != null && (wish.isNone() || isAsWished(own, wish))) {
            return own;
        }
        return segments.stream()
                .map(SegmentSheet::segment)
                .filter(s -> !wish.isNone() && isAsWished(s, wish))
                .findFirst()
                .orElse(own);
    }

    private Optional<SegmentRow> segment(Long id) {
        return segments.stream()
                .map(SegmentSheet::segment)
                .filter(s -> Objects.equals(s.id(), id))
                .findFirst();
    }

    private static boolean isAsWished(SegmentRow segment, Wish wish) {
        return !isOther(wish.segmentId(), segment.id())
                && !isOther(wish.cohortId(), segment.cohortId())
                && (wish.mode() == null || wish.mode() == segment.mode());
    }

    private Said notMine(SegmentRow other) {
        if (isOther(other.cohortId(), own.cohortId())) {
            return notMine("booking.other-cohort", s -> other.cohortId().equals(s.cohortId()));
        }
        return other.mode() != null && own.mode() != null && other.mode() != own.mode()
                ? Said.of(
                        "booking.other-mode",
                        other.mode(),
                        names(s -> s.mode() == other.mode()),
                        unitName(),
                        own.mode())
                : Said.of("booking.other-segment", other.name(), unitName(), own.name());
    }

    private Said notMine(String key, Predicate<SegmentRow> wished) {
        Object cohort = segments.stream()
                .map(SegmentSheet::segment)
                .filter(wished)
                .findFirst()
                .<Object>map(SegmentRow::cohort)
                .orElse("–");
        return Said.of(key, cohort, names(wished), unitName(), own.cohort() == null ? own.name() : own.cohort());
    }

    private Object unitName() {
        return unitName(applicant);
    }

    private List<String> names(Predicate<SegmentRow> which) {
        return segments.stream()
                .map(SegmentSheet::segment)
                .filter(which)
                .map(SegmentRow::name)
                .toList();
    }

    private static boolean isOther(Long wished, Long own) {
        return wished != null && !wished.equals(own);
    }

    private static Said why(List<SegmentSheet> segments, List<SegmentSheet> near, Applicant applicant) {
        if (!near.isEmpty()) {
            SegmentSheet nearest = near.get(0);
            var kind = EligibilityRules.missing(applicant, nearest).orElseThrow();
            return Said.of(
                    EligibilityRules.of(kind).key(),
                    nearest.segment().name(),
                    nearest.of(kind).stream().map(SegmentRuleRow::wanted).toList());
        }
        List<Said> whom = segments.stream()
                .map(s -> s.segment().cohort() == null
                        ? Said.of("segment.only", s.segment().name())
                        : Said.of(
                                "segment.inCohort",
                                s.segment().name(),
                                s.segment().cohort()))
                .toList();
        return applicant.units().isEmpty()
                ? Said.of("booking.no-unit", whom)
                : Said.of("booking.for-others", whom, unitName(applicant));
    }

    /** The unit for which somebody comes, as sentences name it. */
    static Object unitName(Applicant applicant) {
        return applicant == null || applicant.unit() == null
                ? Said.of("booking.unit-unknown")
                : applicant.unit().name();
    }
}
