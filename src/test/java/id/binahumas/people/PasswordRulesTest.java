package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final String NIP = "198604052010011001";

    @Test
    void aShortSentenceWillDo() {
        assertEquals(Optional.empty(), PasswordRules.problem("kopi pagi di teras", NIP));
    }

    @Test
    void elevenCharactersAreTooFew() {
        assertEquals(Optional.of("password.short"), PasswordRules.problem("abcdefghijk", NIP));
        assertEquals(Optional.of("password.short"), PasswordRules.problem(null, NIP));
        assertEquals(Optional.of("password.long"), PasswordRules.problem("ab1 ".repeat(51), NIP));
    }

    @Test
    void theNipIsNoPasswordHoweverItIsSpaced() {
        assertEquals(Optional.of("password.login"), PasswordRules.problem("19860405 201001 1 001", NIP));
        assertEquals(Optional.of("password.login"), PasswordRules.problem("x" + NIP, NIP));
        assertEquals(Optional.of("password.login"), PasswordRules.problem("Peserta001-rahasia", "peserta001"));
        assertEquals(Optional.of("password.login"), PasswordRules.problem("sri@contoh.go.id", "Sri@contoh.go.id"));
    }

    @Test
    void whatEverybodyGuessesIsNone() {
        assertEquals(Optional.of("password.common"), PasswordRules.problem("Indonesia1945", NIP));
        assertEquals(Optional.of("password.common"), PasswordRules.problem("aaaaaaaaaaaaaa", NIP));
    }
}
