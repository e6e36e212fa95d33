package id.binahumas.shared.imports;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where in a sheet each column stands, read from its header. */
public record SheetColumns(List<String> header, Map<SheetColumn, Integer> places) {

    /** So much of a row must be known for it to be the header; a title above it names fewer. */
    private static final int ENOUGH = 2;

    public static boolean isHeader(List<? extends SheetColumn> known, List<String> cells) {
        long found = cells.stream()
                .map(cell -> named(known, cell).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return found >= ENOUGH || found == 1 && isAlone(cells) && known.stream().noneMatch(SheetColumn::isNeeded);
    }

    /** Where no column is needed, one alone is a sheet already. */
    private static boolean isAlone(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count() == 1;
    }

    public static SheetColumns of(List<? extends SheetColumn> known, List<String> header) {
        Map<SheetColumn, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            named(known, header.get(i)).ifPresent(column -> {
                if (places.putIfAbsent(column, place) != null) {
                    throw new Refusal("import.column.twice", column.title());
                }
            });
        }
        String missing = known.stream()
                .filter(c -> c.isNeeded() && !places.containsKey(c))
                .map(SheetColumn::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refusal("import.column.missing", missing);
        }
        return new SheetColumns(List.copyOf(header), places);
    }

    private static Optional<? extends SheetColumn> named(List<? extends SheetColumn> known, String header) {
        String key = Texts.key(header).replaceAll("[^a-z0-9]+", " ").strip();
        return known.stream().filter(c -> c.names().contains(key)).findFirst();
    }

    /** As it stands in the sheet; empty when the sheet has no such column or the line ends before it. */
    public String cell(List<String> cells, SheetColumn column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /** The sheet's own name of a column. */
    public String title(SheetColumn column) {
        return header.get(places.get(column));
    }
}
