package id.binahumas.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.binahumas.shared.text.Languages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatesTest {

    private final Dates dates = new Dates();

    @AfterEach
    void indonesianAgain() {
        Languages.leave();
    }

    @Test
    void daysAreWrittenOut() {
        assertEquals("17 Desember 2025", dates.day(LocalDate.of(2025, 12, 17)));
        assertEquals("Rabu, 17 Desember 2025", dates.weekday(LocalDate.of(2025, 12, 17)));
    }

    @Test
    void aRangeSaysOnceWhatIsTheSame() {
        assertEquals("16–17 Desember 2025", dates.range(LocalDate.of(2025, 12, 16), LocalDate.of(2025, 12, 17)));
        assertEquals(
                "30 November – 2 Desember 2025", dates.range(LocalDate.of(2025, 11, 30), LocalDate.of(2025, 12, 2)));
        assertEquals(
                "30 Desember 2025 – 2 Januari 2026", dates.range(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 2)));
        assertEquals("16 Desember 2025", dates.range(LocalDate.of(2025, 12, 16), LocalDate.of(2025, 12, 16)));
        assertEquals("16 Desember 2025", dates.range(LocalDate.of(2025, 12, 16), null));
    }

    @Test
    void hoursCarryTheirZone() {
        Instant half = Instant.parse("2025-12-17T01:30:00Z");
        assertEquals("08.30 WIB", dates.time(half));
        assertEquals("09.30 WITA", dates.time(half, Zones.WITA));
        assertEquals("10.30 WIT", dates.time(half, Zones.WIT));
        assertEquals("08.30–10.00 WIB", dates.hours(half, Instant.parse("2025-12-17T03:00:00Z")));
        assertEquals("Rabu, 17 Desember 2025, 08.30 WIB", dates.dateTime(half));
    }

    @Test
    void theDayIsTheOneInJakarta() {
        assertEquals("18 Desember 2025", dates.day(Instant.parse("2025-12-17T17:00:00Z")));
        assertEquals("31 Desember 2050", dates.day(Instant.parse("2050-12-31T16:59:59Z")));
    }

    @Test
    void numbersHaveACommaAndPoints() {
        assertEquals("86,18", dates.number(new BigDecimal("86.18")));
        assertEquals("5.588.245", dates.number(5_588_245));
        assertEquals("1,4 MB", dates.size(1_468_006));
    }

    @Test
    void englishIsEnglish() {
        Languages.enter(Languages.ENGLISH);
        assertEquals("Wednesday, 17 December 2025", dates.weekday(LocalDate.of(2025, 12, 17)));
        assertEquals("08:30 WIB", dates.time(Instant.parse("2025-12-17T01:30:00Z")));
        assertEquals("86.18", dates.number(new BigDecimal("86.18")));
    }

    @Test
    void nothingIsShownAsNothing() {
        assertEquals("", dates.day(null));
        assertEquals("", dates.range(null, null));
        assertEquals("", dates.time(null));
        assertEquals("", dates.number(null));
    }
}
