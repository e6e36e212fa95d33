package id.binahumas.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

    @Test
    void anAddressOfFourNumbersStandsForItself() {
        assertEquals("192.0.2.1", Neighbourhood.of("192.0.2.1"));
        assertEquals("::ffff:192.0.2.1", Neighbourhood.of("::ffff:192.0.2.1"));
    }

    @Test
    void allAddressesOfOneHouseholdAreOne() {
        String house = Neighbourhood.of("2001:db8:1:2:3:4:5:6");
        assertEquals(house, Neighbourhood.of("2001:0db8:0001:0002:ffff::1"));
        assertEquals(house, Neighbourhood.of("2001:db8:1:2::"));
        assertNotEquals(house, Neighbourhood.of("2001:db8:1:3::"));
        assertEquals(Neighbourhood.of("::1"), Neighbourhood.of("0:0:0:0:0:0:0:2"));
        assertEquals(Neighbourhood.of("2001:db8::3:4:5:6"), Neighbourhood.of("2001:db8:0:0:1::"));
    }
}
