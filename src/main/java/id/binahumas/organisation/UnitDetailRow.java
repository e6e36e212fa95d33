package id.binahumas.organisation;

import java.time.LocalDate;
import java.util.List;

/** All that programs read of a unit on a day: where it stands from the top down, what it was before, and who came after it. */
public record UnitDetailRow(
        LocalDate asOf,
        String id,
        String code,
        String name,
        UnitKind kind,
        LocalDate validFrom,
        LocalDate validTo,
        long unitsBelow,
        List<Step> path,
        List<Past> history,
        List<Heir> successors,
        List<Heir> predecessors) {

    /** A unit on the way from the top. */
    public record Step(String id, String name) {}

    /** What the unit was from a day to a day, the latest first. */
    public record Past(
            LocalDate validFrom, LocalDate validTo, String name, UnitKind kind, String parentId, String parentName) {}

    /** A unit that came after, or was before. */
    public record Heir(String id, String name, LocalDate happenedOn) {}

    static UnitDetailRow of(UnitSheet sheet) {
        return new UnitDetailRow(
                sheet.day(),
                Long.toString(sheet.unit().id()),
                sheet.unit().code(),
                sheet.unit().name(),
                sheet.unit().kind(),
                sheet.since(),
                sheet.until(),
                sheet.below(),
                sheet.path().stream()
                        .map(u -> new Step(Long.toString(u.id()), u.name()))
                        .toList(),
                sheet.past().stream().map(UnitDetailRow::past).toList(),
                heirs(sheet.successors()),
                heirs(sheet.predecessors()));
    }

    private static Past past(UnitPastRow row) {
        return new Past(
                row.from(),
                row.to(),
                row.name(),
                row.kind(),
                row.parentId() == null ? null : Long.toString(row.parentId()),
                row.parentName());
    }

    private static List<Heir> heirs(List<UnitHeirRow> rows) {
        return rows.stream()
                .map(r -> new Heir(Long.toString(r.id()), r.name(), r.happenedOn()))
                .toList();
    }
}
