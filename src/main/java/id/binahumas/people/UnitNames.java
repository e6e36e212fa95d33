package id.binahumas.people;

import id.binahumas.organisation.UnitRow;
import id.binahumas.shared.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units as sheets name them: by their code or by their name of today, which several may share. */
final class UnitNames {

    private final Map<String, UnitRow> byCode = new HashMap<>();
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
}
