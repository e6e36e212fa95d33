package id.binahumas.schedule;

import id.binahumas.organisation.UnitKind;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;

/** One thing that makes somebody belong to a segment: a place in the tree of units, a post, a duty, something learned. */
@Entity
@Table(name = "segment_rule")
public class SegmentRule extends BaseEntity {

    static final int LONGEST = 200;

    private long segmentId;

    @Enumerated(EnumType.STRING)
    private SegmentRuleKind kind;

    @Enumerated(EnumType.STRING)
    private UnitKind unitKind;

    private boolean below;
    private Long unitId;
    private String words;
    private String wordsKey;
    private Long competencyId;
    private Long courseId;

    protected SegmentRule() {}

    private SegmentRule(long segmentId, SegmentRuleKind kind) {
        this.segmentId = segmentId;
        this.kind = kind;
    }

    /** Units of a kind with their divisions and teams; with all that stands below them where asked. */
    static SegmentRule ofUnitKind(long segmentId, UnitKind unitKind, boolean below) {
        SegmentRule rule = new SegmentRule(segmentId, SegmentRuleKind.UNIT_KIND);
        rule.unitKind = unitKind;
        rule.below = below;
        return rule;
    }

    /** A unit with its divisions and teams; with all that stands below it where asked. */
    static SegmentRule ofUnit(long segmentId, long unitId, boolean below) {
        SegmentRule rule = new SegmentRule(segmentId, below ? SegmentRuleKind.SUBTREE : SegmentRuleKind.UNIT);
        rule.unitId = unitId;
        rule.below = below;
        return rule;
    }

    /** A post, level or duty, as it is called. */
    static SegmentRule ofWords(long segmentId, SegmentRuleKind kind, String words) {
        if (!kind.isInWords()) {
            throw new IllegalArgumentException(kind + " is not known by words");
        }
        SegmentRule rule = new SegmentRule(segmentId, kind);
        rule.words = Texts.plain(words, LONGEST);
        if (rule.words == null) {
            throw new Refusal("segment.rule.words");
        }
        rule.wordsKey = Texts.start(Texts.key(rule.words), LONGEST);
        return rule;
    }

    static SegmentRule ofCompetency(long segmentId, long competencyId) {
        SegmentRule rule = new SegmentRule(segmentId, SegmentRuleKind.COMPETENCY);
        rule.competencyId = competencyId;
        return rule;
    }

    static SegmentRule ofCourse(long segmentId, long courseId) {
        SegmentRule rule = new SegmentRule(segmentId, SegmentRuleKind.COMPLETION);
        rule.courseId = courseId;
        return rule;
    }

    /** The same for a segment of another run. */
    SegmentRule copyTo(long otherSegmentId) {
        SegmentRule copy = new SegmentRule(otherSegmentId, kind);
        copy.unitKind = unitKind;
        copy.below = below;
        copy.unitId = unitId;
        copy.words = words;
        copy.wordsKey = wordsKey;
        copy.competencyId = competencyId;
        copy.courseId = courseId;
        return copy;
    }

    boolean saysTheSameAs(SegmentRule other) {
        return kind == other.kind
                && unitKind == other.unitKind
                && below == other.below
                && Objects.equals(unitId, other.unitId)
                && Objects.equals(wordsKey, other.wordsKey)
                && Objects.equals(competencyId, other.competencyId)
                && Objects.equals(courseId, other.courseId);
    }

    public long segmentId() {
        return segmentId;
    }

    public SegmentRuleKind kind() {
        return kind;
    }
}
