package id.binahumas.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.security.SecondFactorState;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the audit as a program writes it is read in words. */
class AuditWordsTest {

    @Test
    void constantsDaysAndMomentsAreReadInWords() {
        assertEquals("Aktif", shown(AuditWords.kept(SecondFactorState.ON)));
        assertEquals("Ya", shown(AuditWords.kept(true)));
        assertEquals("2 November 2026 · Tidak", shown(AuditWords.kept(LocalDate.of(2026, 11, 2), false)));
        assertEquals("2 November 2026, 15.30 WIB", shown(AuditWords.kept(Instant.parse("2026-11-02T08:30:00Z"))));
        assertNull(shown(AuditWords.kept((Object) null)));
    }

    @Test
    void whatIsNoConstantIsReadAsItStands() {
        for (String text : List.of("S.Kom. Budi", "Dinas X → Dinas Y", "a.B", "2026-13-45", "Nobody.KNOWS")) {
            assertEquals(text, shown(text));
        }
    }

    @Test
    void constantsThatWereKeptWithoutTheirKindAreReadWhereTheyMeanOneThing() {
        assertEquals("Kode benar", shown("RIGHT"));
        assertEquals("Kode salah", shown("WRONG"));
        assertEquals("Tidak", shown("false"));
    }

    @Test
    void argumentsAreReadInWordsAndPeopleByName() {
        String kept = "{\"accountId\":\"600000000000000001\",\"role\":\"" + AuditWords.kept(Role.SUPERIOR)
                + "\",\"scopeKind\":\"" + AuditWords.kept(ScopeKind.GLOBAL) + "\",\"version\":\"3\"}";
        assertEquals(List.of(600000000000000001L), AuditWords.ids(kept));
        String words = AuditWords.details(Languages.INDONESIAN, kept, Map.of(600000000000000001L, "Sari"));
        assertEquals(
                "Akun: Sari; Peran: " + Messages.label(Languages.INDONESIAN, Role.SUPERIOR) + "; Cakupan: "
                        + Messages.label(Languages.INDONESIAN, ScopeKind.GLOBAL),
                words);
        assertEquals("OIDC", AuditWords.details(Languages.INDONESIAN, "OIDC", Map.of()));
    }

    @Test
    void everyDeedHasItsArea() {
        List<String> lost = Collections.list(
                        Messages.bundle(Languages.INDONESIAN).getKeys())
                .stream()
                .filter(key -> key.startsWith("deed."))
                .map(key -> key.substring("deed.".length()))
                .filter(deed -> DeedArea.of(deed).isEmpty())
                .toList();
        assertEquals(List.of(), lost);
        assertEquals(DeedArea.GUESTS, DeedArea.of("session.link.make").orElseThrow());
        assertEquals(DeedArea.RUNS, DeedArea.of("session.add").orElseThrow());
        assertTrue(Deeds.groups(Languages.INDONESIAN).size() > 5);
    }

    private static String shown(String kept) {
        return AuditWords.shown(Languages.INDONESIAN, kept);
    }
}
