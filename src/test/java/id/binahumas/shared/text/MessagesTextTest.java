package id.binahumas.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTextTest {

    @Test
    void indonesianIsIndonesianOnAnEnglishMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertEquals("Simpan", Messages.text(Languages.INDONESIAN, "save"));
            assertEquals("Save", Messages.text(Languages.ENGLISH, "save"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aBrokenConstraintNamesItsLimits() {
        String sentence = Messages.constraint(
                Languages.INDONESIAN, "{jakarta.validation.constraints.Size.message}", Map.of("min", 3, "max", 1200));
        assertEquals("Panjangnya harus 3 sampai 1.200 karakter.", sentence);
    }

    @Test
    void aMissingSentenceIsEasyToSee() {
        assertEquals("???no.such.key???", Messages.text(Languages.INDONESIAN, "no.such.key"));
    }
}
