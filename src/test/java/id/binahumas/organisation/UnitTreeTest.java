package id.binahumas.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    @Test
    void eachUnitFollowsTheOneItBelongsTo() {
        List<UnitRow> byName = List.of(
                unit(3, "Desa", 2L), unit(1, "Kabupaten", null), unit(2, "Kecamatan", 1L), unit(5, "Provinsi", null));
        assertEquals(
                List.of("null Kabupaten", "Kabupaten Kecamatan", "Kabupaten › Kecamatan Desa", "null Provinsi"),
                UnitTree.of(byName).stream()
                        .map(l -> l.path() + " " + l.unit().name())
                        .toList());
    }

    @Test
    void oneWhoseParentIsGoneStandsAtTheTop() {
        assertEquals(
                List.of("Sisa"),
                UnitTree.of(List.of(unit(7, "Sisa", 99L))).stream()
                        .map(l -> l.unit().name())
                        .toList());
    }

    private static UnitRow unit(long id, String name, Long parent) {
        return new UnitRow(id, "K" + id, name, UnitKind.AGENCY, parent, null);
    }
}
