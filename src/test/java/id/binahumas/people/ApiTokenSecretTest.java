package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ApiTokenSecretTest {

    @Test
    void aKeyIsKnownByItsShapeAndItsSum() {
        ApiTokenSecret made = ApiTokenSecret.make();
        assertTrue(made.text().matches("bh_[0-9A-Za-z]{42}"));
        assertTrue(made.isWellFormed());
        assertNotEquals(made.text(), ApiTokenSecret.make().text());
    }

    @Test
    void aSlipOfOneSignIsFoundWithoutAskingAnybody() {
        String text = ApiTokenSecret.make().text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            assertFalse(new ApiTokenSecret(text.substring(0, i) + other + text.substring(i + 1)).isWellFormed());
        }
    }

    /** Whoever writes a scanner can take this as the example. */
    @Test
    void theSumIsTheOneInTheDecision() {
        assertTrue(new ApiTokenSecret("bh_0000000000000000000000000000000000002vWfdy").isWellFormed());
    }

    @Test
    void itIsNeverPrinted() {
        ApiTokenSecret made = ApiTokenSecret.make();
        assertEquals("bh_…", made.toString());
        assertFalse(made.hash().contains(made.text()));
    }
}
