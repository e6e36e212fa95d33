package id.binahumas.shared.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.text.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportProblemTest {

    @ParameterizedTest
    @CsvSource({
        "2024-13-01,2024-13-01",
        "2024-02-30,2024-02-30",
        "0000-00-00,0000-00-00",
        "31-02-2024,31-02-2024",
        "2024-03-01,1 Maret 2024"
    })
    void whatOnlyLooksLikeADayIsShownAsItWasTyped(String typed, String shown) {
        String sentence = ImportProblem.of("import.since.invalid", typed).sentence(Languages.INDONESIAN);
        assertTrue(sentence.contains("“" + shown + "”"), sentence);
    }
}
