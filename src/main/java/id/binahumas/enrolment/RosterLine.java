package id.binahumas.enrolment;

import java.util.List;

/** A participant as the roster shows one: with the places in blocks of their own, and other runs of the same days. */
public record RosterLine(RosterRow row, List<RosterPart> parts, List<OverlapRow> overlaps) {

    public RosterLine {
        parts = List.copyOf(parts);
        overlaps = List.copyOf(overlaps);
    }
}
