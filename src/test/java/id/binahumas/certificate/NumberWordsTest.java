package id.binahumas.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0,nol",
        "1,satu",
        "8,delapan",
        "10,sepuluh",
        "11,sebelas",
        "12,dua belas",
        "19,sembilan belas",
        "20,dua puluh",
        "21,dua puluh satu",
        "99,sembilan puluh sembilan",
        "100,seratus",
        "111,seratus sebelas",
        "200,dua ratus",
        "355,tiga ratus lima puluh lima",
        "1000,seribu",
        "1945,seribu sembilan ratus empat puluh lima",
        "2025,dua ribu dua puluh lima",
        "11000,sebelas ribu",
        "101000,seratus satu ribu"
    })
    void numbersAreReadAloudInIndonesian(int number, String words) {
        assertEquals(words, NumberWords.of(number));
    }

    @Test
    void aNegativeNumberHasNoWords() {
        assertThrows(IllegalArgumentException.class, () -> NumberWords.of(-1));
    }
}
