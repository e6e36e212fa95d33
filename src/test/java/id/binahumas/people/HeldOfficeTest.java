package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How an office is spoken of, and when it is held. */
class HeldOfficeTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    @Test
    void whoStandsInSaysSo() {
        assertEquals(
                "Plt. Bupati Bogor",
                office("Bupati Bogor", Acting.PLT, "Kabupaten Bogor").wording());
        assertEquals(
                "Plh. Camat, Kecamatan Slawi",
                office("Camat", Acting.PLH, "Kecamatan Slawi").wording());
    }

    @Test
    void aPostThatDoesNotNameItsUnitIsSpokenOfWithIt() {
        assertEquals(
                "Bupati Bogor", office("Bupati Bogor", null, "Kabupaten Bogor").wording());
        assertEquals(
                "Pranata Humas, Bidang Humas Slawi",
                office("Pranata Humas", null, "Bidang Humas Slawi").wording());
        assertEquals("Pranata Humas", office("Pranata Humas", null, null).wording());
    }

    @Test
    void itIsHeldFromADayToADay() {
        HeldOffice office = office("Camat", null, null);
        assertTrue(office.heldOn(FIRST));
        assertFalse(office.heldOn(FIRST.minusDays(1)));
        assertFalse(office.heldOn(FIRST.plusDays(30)), "the last day is the first without it");
    }

    private static HeldOffice office(String post, Acting acting, String unit) {
        return new HeldOffice(1, 2, null, "Iwan", null, post, acting, true, unit, FIRST, FIRST.plusDays(30));
    }
}
