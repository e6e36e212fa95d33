package id.binahumas.schedule;

import id.binahumas.organisation.UnitKind;
import id.binahumas.shared.text.Said;

/** A rule of a segment with the name of what it asks for, as of today. */
public record SegmentRuleRow(
        Long id,
        SegmentRuleKind kind,
        UnitKind unitKind,
        Boolean below,
        Long unitId,
        String unitName,
        String words,
        String wordsKey,
        Long competencyId,
        String competencyName,
        Long courseId,
        String courseTitle) {

    /** What is asked for, in words. */
    public Object wanted() {
        return switch (kind) {
            case UNIT_KIND -> below ? Said.of("segment.rule.kindBelow", unitKind) : unitKind;
            case UNIT -> unitName;
            case SUBTREE -> Said.of("segment.rule.unitBelow", unitName);
            case POST, LEVEL, DUTY -> words;
            case COMPETENCY -> competencyName;
            case COMPLETION -> courseTitle;
        };
    }
}
