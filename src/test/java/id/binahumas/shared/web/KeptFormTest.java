package id.binahumas.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.web.KeptForm.Field;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptFormTest {

    private static final String TEXT = "Baris pertama\n<script>alert(\"1\")</script> & “kutip” 😀";

    @Test
    void whatWasTypedTravelsUnchanged() {
        KeptForm form = new KeptForm(
                "/trainee/assignment/assignment.xhtml?item=1",
                "token",
                List.of(new Field("do", "save"), new Field("text", TEXT), new Field("tag", "a"), new Field("tag", "b")),
                List.of(new Field("file", "laporan.pdf")));
        assertEquals(Optional.of(form), KeptForm.unpacked(form.packed()));
        assertEquals(List.of(TEXT), form.texts());
        assertTrue(form.isWorthKeeping());
    }

    @Test
    void passwordsAndTokensStayBehind() {
        for (String name : List.of("csrf", "kept", "password", "newPassword", "passphrase", "kataSandi", "totpCode")) {
            assertFalse(KeptForm.isKept(name), name);
        }
        KeptForm carried = new KeptForm("/x.xhtml", "", List.of(new Field("password", "rahasia")), List.of());
        assertEquals(
                List.of(), KeptForm.unpacked(carried.packed()).orElseThrow().fields());
    }

    @Test
    void aButtonAloneIsNotWorthKeeping() {
        List<Field> fields = List.of(new Field("do", "cancel"), new Field("id", "12"), new Field("note", " "));
        assertFalse(new KeptForm("/x.xhtml", "", fields, List.of()).isWorthKeeping());
    }

    @Test
    void whatIsNotOursIsNothing() {
        for (String packed : List.of("", "x", "not base 64!", base64("[]"), base64("{}"), base64("{\"target\":1}"))) {
            assertEquals(Optional.empty(), KeptForm.unpacked(packed), packed);
        }
        KeptForm elsewhere = new KeptForm("//elsewhere.example/", "", List.of(), List.of());
        assertEquals(Optional.empty(), KeptForm.unpacked(elsewhere.packed()));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
