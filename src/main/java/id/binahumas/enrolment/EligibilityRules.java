package id.binahumas.enrolment;

import id.binahumas.schedule.SegmentRuleKind;
import id.binahumas.schedule.SegmentRuleRow;
import id.binahumas.schedule.SegmentSheet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Does somebody meet a rule of a segment? One predicate a kind of rule, each with the key of the sentence that says what is missing. */
enum EligibilityRules {
    UNIT_KIND("booking.for-others", (a, r) -> r.below() ? a.isBelow(r.unitKind()) : a.isIn(r.unitKind())),
    UNIT("booking.for-others", (a, r) -> a.isIn(r.unitId())),
    SUBTREE("booking.for-others", (a, r) -> a.isBelow(r.unitId())),
    POST("booking.needs-post", (a, r) -> a.holdsPost(r.wordsKey())),
    LEVEL("booking.needs-level", (a, r) -> r.wordsKey().equals(a.levelKey())),
    DUTY("booking.needs-duty", (a, r) -> a.dutyKeys().contains(r.wordsKey())),
    COMPETENCY("booking.needs-competency", (a, r) -> a.competencies().contains(r.competencyId())),
    COMPLETION("booking.needs-completion", (a, r) -> a.completed().contains(r.courseId()));

    private final String key;
    private final BiPredicate<Applicant, SegmentRuleRow> holds;

    EligibilityRules(String key, BiPredicate<Applicant, SegmentRuleRow> holds) {
        this.key = key;
        this.holds = holds;
    }

    static EligibilityRules of(SegmentRuleKind kind) {
        return valueOf(kind.name());
    }

    String key() {
        return key;
    }

    /** Of all rules about places one is enough; a segment that names none takes people from everywhere. */
    static boolean isAtItsPlaces(Applicant applicant, SegmentSheet segment) {
        return segment.places().isEmpty() || isAny(applicant, segment.places());
    }

    /** The first of the other kinds of which no rule holds. */
    static Optional<SegmentRuleKind> missing(Applicant applicant, SegmentSheet segment) {
        return segment.others().stream()
                .filter(kind -> !isAny(applicant, segment.of(kind)))
                .findFirst();
    }

    private static boolean isAny(Applicant applicant, List<SegmentRuleRow> rules) {
        return rules.stream().anyMatch(r -> of(r.kind()).holds.test(applicant, r));
    }
}
