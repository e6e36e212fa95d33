package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NipTest {

    @Test
    void spacesAndPointsAreFine() {
        assertEquals(Optional.empty(), Nip.problem("19860405 201001 1 001", PersonKind.PNS));
        assertEquals("198604052010011001", Nip.strip("19860405.201001.1.001"));
    }

    @Test
    void aContractNumberIsNoMonth() {
        assertEquals(Optional.empty(), Nip.problem("198604052023211001", PersonKind.PPPK));
        assertEquals(Optional.of("nip.appointment"), Nip.problem("198604052023211001", PersonKind.PNS));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals(Optional.of("nip.damaged"), Nip.problem("1,98604E+17", PersonKind.PNS));
        assertEquals(Optional.of("nip.damaged"), Nip.problem("1.98604e17", PersonKind.PNS));
        assertEquals(Optional.of("nip.length"), Nip.problem("19860405201001100", PersonKind.PNS));
        assertEquals(Optional.of("nip.birth"), Nip.problem("198613052010011001", PersonKind.PNS));
        assertEquals(Optional.of("nip.sex"), Nip.problem("198604052010013001", PersonKind.PNS));
        assertEquals(Optional.of("nip.none"), Nip.problem("198604052010011001", PersonKind.NON_ASN));
    }
}
