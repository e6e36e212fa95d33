package id.binahumas.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 18);

    @Test
    void theUsualPatternIsFilled() {
        CertificateNumber form = new CertificateNumber(CertificateNumber.DEFAULT_PATTERN, "800.2", "BKPSDM");
        assertEquals("800.2/0131/BKPSDM/XII/2025", form.of(131, DAY));
    }

    @Test
    void anIssuerMayWriteItsNumbersItsOwnWay() {
        assertEquals("2025-12-12345", new CertificateNumber("{tahun}-{bulan}-{urut}", "x", "$1").of(12345, DAY));
        assertEquals("$1/0001/2025", new CertificateNumber("{unit}/{urut}/{tahun}", "x", "$1").of(1, DAY));
    }

    @Test
    void aPatternWithoutSequenceOrYearIsRefused() {
        assertEquals("certificate.pattern.parts", refused("{unit}/{tahun}"));
        assertEquals("certificate.pattern.parts", refused("{unit}/{urut}"));
        assertEquals("certificate.pattern.unknown", refused("{urut}/{tahun}/{nama}"));
        assertEquals("certificate.pattern.unknown", refused("{urut}/{tahun}/{u}"));
    }

    @Test
    void gradeWordsGoByTheIssuersBands() {
        GradeBands bands = GradeBands.parse(GradeBands.DEFAULT);
        assertEquals(Optional.of("Sangat Memuaskan"), bands.of(new BigDecimal("90.01")));
        assertEquals(Optional.of("Memuaskan"), bands.of(new BigDecimal("90.00")));
        assertEquals(Optional.of("Memuaskan"), bands.of(new BigDecimal("86.18")));
        assertEquals(Optional.empty(), bands.of(new BigDecimal("60")));
        assertEquals(Optional.of("Baik"), GradeBands.parse("75,5 Baik").of(new BigDecimal("75.5")));
        assertThrows(Refusal.class, () -> GradeBands.parse("Memuaskan 80"));
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        String code = CertificateCode.next();
        assertTrue(CertificateCode.isWellFormed(code));
        assertEquals(34, CertificateCode.grouped(code).length());
        assertEquals(
                code,
                CertificateCode.read(" " + CertificateCode.grouped(code).toLowerCase(java.util.Locale.ROOT) + "\n"));
        assertFalse(CertificateCode.isWellFormed(code.substring(1) + "O"));
    }

    /** 31 signs, 28 places: more than 128 bits. */
    @Test
    void aCodeCannotBeGuessed() {
        assertTrue(CertificateCode.LENGTH * Math.log(31) / Math.log(2) > 128);
    }

    private static String refused(String pattern) {
        return assertThrows(Refusal.class, () -> new CertificateNumber(pattern, "800", "U"))
                .key();
    }
}
