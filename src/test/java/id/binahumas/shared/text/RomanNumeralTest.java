package id.binahumas.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanNumeralTest {

    @ParameterizedTest
    @CsvSource({
        "1,I",
        "2,II",
        "4,IV",
        "9,IX",
        "12,XII",
        "14,XIV",
        "40,XL",
        "49,XLIX",
        "90,XC",
        "400,CD",
        "1994,MCMXCIV",
        "3999,MMMCMXCIX"
    })
    void numbersAreWrittenTheRomanWay(int number, String roman) {
        assertEquals(roman, RomanNumeral.of(number));
    }

    @Test
    void zeroHasNoRomanNumeral() {
        assertThrows(IllegalArgumentException.class, () -> RomanNumeral.of(0));
        assertThrows(IllegalArgumentException.class, () -> RomanNumeral.of(4000));
    }
}
