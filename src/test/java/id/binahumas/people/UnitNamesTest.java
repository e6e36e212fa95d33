package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitNamesTest {

    private final UnitNames units = new UnitNames(List.of(
            unit(1, "DISKOMINFO", "Dinas Komunikasi dan Informatika"),
            unit(2, "DINKES", "Dinas Kesehatan"),
            unit(3, "DESA-1", "Desa Sukamaju"),
            unit(4, "DESA-2", "Desa Sukamaju"),
            unit(5, "DESA-3", "Desa Sukajaya"),
            unit(6, "DESA-4", "Desa Sukaraya")));

    @Test
    void aSlipOfTheFingerIsGuessed() {
        assertEquals(Optional.of(1L), guessed("dinas komunikasi dan informatka"));
        assertEquals(Optional.of(2L), guessed("dinas kesehattan"));
    }

    @Test
    void aShortenedFirstWordIsGuessed() {
        assertEquals(Optional.of(5L), guessed("ds. sukajaya"));
        assertEquals(Optional.of(6L), guessed("ds sukaraya"));
        assertEquals(Optional.empty(), guessed("ds. sukamaju"), "two have that name");
        assertEquals(Optional.empty(), guessed("ds."));
    }

    @Test
    void whatIsFarOffOrMayBeSeveralIsNotGuessed() {
        assertEquals(Optional.empty(), guessed("dinas perhubungan"));
        assertEquals(Optional.empty(), guessed("desa sukamajuu"), "two have that name");
        assertEquals(Optional.empty(), guessed("desa sukakaya"), "two are as near");
        assertEquals(Optional.empty(), guessed("sdn"));
    }

    private Optional<Long> guessed(String key) {
        return units.nearest(key).map(UnitRow::id);
    }

    private static UnitRow unit(long id, String code, String name) {
        return new UnitRow(id, code, name, UnitKind.AGENCY, null, null);
    }
}
