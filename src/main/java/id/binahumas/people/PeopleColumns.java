package id.binahumas.people;

import id.binahumas.shared.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where in a sheet each column stands, read from its header. */
record PeopleColumns(List<String> header, Map<PeopleColumn, Integer> places) {

    /** So much of a row must be known for it to be the header; a title above it names fewer. */
    private static final int ENOUGH = 2;

    static boolean isHeader(List<String> cells) {
        return cells.stream()
                        .map(PeopleColumn::named)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                >= ENOUGH;
    }

    static PeopleColumns of(List<String> header) {
        Map<PeopleColumn, Integer> places = new EnumMap<>(PeopleColumn.class);
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            PeopleColumn.named(header.get(i)).ifPresent(column -> {
                if (places.putIfAbsent(column, place) != null) {
                    throw new Refusal("import.column.twice", column.title());
                }
            });
        }
        String missing = Arrays.stream(PeopleColumn.values())
                .filter(c -> c.isNeeded() && !places.containsKey(c))
                .map(PeopleColumn::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refusal("import.column.missing", missing);
        }
        return new PeopleColumns(List.copyOf(header), places);
    }

    /** As it stands in the sheet; empty when the sheet has no such column or the line ends before it. */
    String cell(List<String> cells, PeopleColumn column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /** The sheet's own name of a column. */
    String title(PeopleColumn column) {
        return header.get(places.get(column));
    }
}
