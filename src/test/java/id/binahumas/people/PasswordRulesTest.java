package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final String NIP = "198604052010011001";

    @Test
    void aShortSentenceWillDo() {
        assertEquals(Optional.empty(), PasswordRules.problem("kopi pagi di teras", List.of(NIP)));
    }

    @Test
    void elevenCharactersAreTooFew() {
        assertEquals(Optional.of("password.short"), PasswordRules.problem("abcdefghijk", List.of(NIP)));
        assertEquals(Optional.of("password.short"), PasswordRules.problem(null, List.of(NIP)));
        assertEquals(Optional.of("password.long"), PasswordRules.problem("ab1 ".repeat(51), List.of(NIP)));
    }

    @Test
    void theNipIsNoPasswordHoweverItIsSpaced() {
        assertEquals(Optional.of("password.login"), PasswordRules.problem("19860405 201001 1 001", List.of(NIP)));
        assertEquals(Optional.of("password.login"), PasswordRules.problem("x" + NIP, List.of(NIP)));
        assertEquals(Optional.of("password.login"), PasswordRules.problem("Peserta001-rahasia", List.of("peserta001")));
        assertEquals(
                Optional.of("password.login"), PasswordRules.problem("sri@contoh.go.id", List.of("Sri@contoh.go.id")));
    }

    @Test
    void whatEverybodyGuessesIsNone() {
        assertEquals(Optional.of("password.common"), PasswordRules.problem("Indonesia1945", List.of(NIP)));
        assertEquals(Optional.of("password.common"), PasswordRules.problem("aaaaaaaaaaaaaa", List.of(NIP)));
    }

    @Test
    void longIsNotEnoughWhereItIsEasyToGuess() {
        for (String easy : List.of(
                "password1234",
                "qwertyuiop123",
                "1q2w3e4r5t6y",
                "123456789012",
                "katasandi123",
                "indonesia123",
                "humasindonesia",
                "bismillah123",
                "abcdefghijklmnop",
                "PasswordPassword")) {
            assertEquals(Optional.of("password.common"), PasswordRules.problem(easy, List.of(NIP)), easy);
        }
    }

    @Test
    void theOwnNameIsGuessedFirst() {
        List<String> own = List.of(NIP, "Ratnasari Wulandari", "ratnasari@contoh.go.id");
        assertEquals(Optional.of("password.login"), PasswordRules.problem("ratnasari wulandari 7", own));
        assertEquals(Optional.of("password.common"), PasswordRules.problem("Ratnasari123", own));
        assertEquals(Optional.empty(), PasswordRules.problem("ratnasari menyiram kaktus ungu", own));
    }

    @Test
    void aLongPasswordIsMeasuredQuicklyEnough() {
        assertEquals(Optional.empty(), PasswordRules.problem("k0pi-p4gi?".repeat(20), List.of(NIP)));
    }
}
