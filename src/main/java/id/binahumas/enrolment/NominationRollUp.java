package id.binahumas.enrolment;

import id.binahumas.organisation.UnitRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what is known of single units along the tree: village, sub-district, regency. */
final class NominationRollUp {

    private static final Comparator<NominationMatrixRow> BY_NAME = Comparator.comparing(
                    NominationMatrixRow::itself, Comparator.reverseOrder())
            .thenComparing(row -> row.unit() == null ? "" : row.unit().name())
            .thenComparing(row -> row.unit() == null ? 0 : row.unit().id());

    /** Of each unit the way from the top down to it. */
    private final Map<Long, List<UnitRow>> paths;

    private final Map<Long, Sum> own = new TreeMap<>();
    private final Sum none = new Sum();

    NominationRollUp(Map<Long, List<UnitRow>> paths) {
        this.paths = paths;
    }

    void share(NominationQuota quota, boolean represented) {
        Sum sum = of(quota.unitId());
        sum.units++;
        sum.represented += represented ? 1 : 0;
        sum.least += quota.least();
        sum.most += quota.most();
    }

    void people(Long unitId, BookingStatus status, long number) {
        of(unitId).people.merge(status, number, Long::sum);
    }

    void refused(Long unitId, long number) {
        of(unitId).refused += number;
    }

    /** One level below a unit, or below what all have above them when none is named. */
    NominationMatrix below(Long unitId) {
        List<UnitRow> top = unitId == null ? common() : pathTo(unitId);
        Map<Long, Sum> sums = new TreeMap<>();
        Map<Long, UnitRow> units = new TreeMap<>();
        Map<Long, Boolean> deeper = new TreeMap<>();
        Sum all = new Sum();
        own.forEach((id, sum) -> {
            List<UnitRow> path = paths.getOrDefault(id, List.of());
            if (path.size() < top.size() || !path.subList(0, top.size()).equals(top)) {
                return;
            }
            UnitRow shown = path.size() == top.size() ? path.get(path.size() - 1) : path.get(top.size());
            sum.silent = sum.isSilent() ? 1 : 0;
            units.put(shown.id(), shown);
            deeper.merge(shown.id(), path.size() > top.size() + 1, Boolean::logicalOr);
            sums.computeIfAbsent(shown.id(), k -> new Sum()).add(sum);
            all.add(sum);
        });
        List<NominationMatrixRow> rows = new ArrayList<>(sums.entrySet().stream()
                .map(e -> e.getValue()
                        .row(
                                units.get(e.getKey()),
                                !top.isEmpty() && top.get(top.size() - 1).id() == e.getKey(),
                                deeper.get(e.getKey())))
                .sorted(BY_NAME)
                .collect(Collectors.toList()));
        if (unitId == null && !none.isEmpty()) {
            rows.add(none.row(null, false, false));
            all.add(none);
        }
        return new NominationMatrix(top, rows, all.row(null, false, false));
    }

    private Sum of(Long unitId) {
        return unitId == null || !paths.containsKey(unitId) ? none : own.computeIfAbsent(unitId, k -> new Sum());
    }

    private List<UnitRow> pathTo(long unitId) {
        return paths.values().stream()
                .flatMap(path ->
                        path.stream().filter(u -> u.id() == unitId).map(u -> path.subList(0, path.indexOf(u) + 1)))
                .findFirst()
                .orElse(List.of());
    }

    /** What stands above all of them, so that nobody has to go down one by one. */
    private List<UnitRow> common() {
        List<UnitRow> common = null;
        for (long id : own.keySet()) {
            List<UnitRow> path = paths.get(id);
            List<UnitRow> above = path.subList(0, path.size() - 1);
            common = common == null ? above : same(common, above);
        }
        return common == null ? List.of() : common;
    }

    private static List<UnitRow> same(List<UnitRow> one, List<UnitRow> other) {
        int end = 0;
        while (end < one.size() && end < other.size() && one.get(end).equals(other.get(end))) {
            end++;
        }
        return one.subList(0, end);
    }

    private static final class Sum {

        private long units;
        private long represented;
        private long least;
        private long most;
        private long refused;
        private long silent;
        private final Map<BookingStatus, Long> people = new EnumMap<>(BookingStatus.class);

        void add(Sum other) {
            units += other.units;
            represented += other.represented;
            least += other.least;
            most += other.most;
            refused += other.refused;
            silent += other.silent;
            other.people.forEach((status, number) -> people.merge(status, number, Long::sum));
        }

        /** A unit that has a share and has named nobody; nobody of it came by another door either. */
        boolean isSilent() {
            return units > 0 && refused == 0 && people.isEmpty();
        }

        boolean isEmpty() {
            return units == 0 && refused == 0 && people.isEmpty();
        }

        NominationMatrixRow row(UnitRow unit, boolean itself, boolean deeper) {
            return new NominationMatrixRow(
                    unit, itself, deeper, units, represented, least, most, people, refused, silent);
        }
    }
}
