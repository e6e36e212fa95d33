package id.binahumas.people;

import id.binahumas.organisation.UnitRow;
import id.binahumas.shared.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Units as sheets name them: by their code or by their name of today, which several may share. */
final class UnitNames {

    /** So many letters may be wrong, missing or too many, and at most one in four. */
    private static final int MOST_SLIPS = 3;

    private static final int LETTERS_A_SLIP = 4;

    /** Each is held against all names; a sheet with more of them is another agency's. */
    private static final int MOST_GUESSED = 50;

    /** How offices shorten the first word of a name. */
    private static final Map<String, String> SHORT_WORDS = Map.of(
            "kec",
            "kecamatan",
            "kel",
            "kelurahan",
            "ds",
            "desa",
            "kab",
            "kabupaten",
            "prov",
            "provinsi",
            "pkm",
            "puskesmas");

    private final Map<String, UnitRow> byCode = new HashMap<>();
    private final Map<String, Optional<UnitRow>> guesses = new HashMap<>();
    private final Map<String, List<UnitRow>> byName = new HashMap<>();

    UnitNames(List<UnitRow> units) {
        for (UnitRow unit : units) {
            byCode.put(Texts.key(unit.code()), unit);
            byName.computeIfAbsent(Texts.key(unit.name()), name -> new ArrayList<>())
                    .add(unit);
        }
    }

    List<UnitRow> named(String key) {
        UnitRow unit = byCode.get(key);
        return unit == null ? byName.getOrDefault(key, List.of()) : List.of(unit);
    }

    /** The one unit whose name differs by few letters; empty when none or several do. */
    Optional<UnitRow> nearest(String key) {
        return guesses.size() < MOST_GUESSED || guesses.containsKey(key)
                ? guesses.computeIfAbsent(key, this::guess)
                : Optional.empty();
    }

    private Optional<UnitRow> guess(String typed) {
        String key = writtenOut(typed);
        LevenshteinDistance slips = new LevenshteinDistance(Math.min(MOST_SLIPS, key.length() / LETTERS_A_SLIP));
        int fewest = Integer.MAX_VALUE;
        List<UnitRow> nearest = List.of();
        for (Map.Entry<String, List<UnitRow>> named : byName.entrySet()) {
            int distance = slips.apply(key, named.getKey());
            if (distance >= 0 && distance <= fewest) {
                nearest = distance < fewest ? named.getValue() : List.of();
                fewest = distance;
            }
        }
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    private static String writtenOut(String key) {
        String[] parts = key.split("[.\\s]+", 2);
        String first = SHORT_WORDS.get(parts[0]);
        return first == null || parts.length < 2 ? key : first + " " + parts[1];
    }
}
