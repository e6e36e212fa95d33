package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JitsiMeetingProviderTest {

    private static final String HOST = "BINAHUMAS_JITSI_HOST";

    private final MeetingProvider jitsi = new JitsiMeetingProvider();

    @BeforeEach
    void theAgencyHasOne() {
        System.setProperty(HOST, "rapat.contoh.go.id");
    }

    @AfterEach
    void forget() {
        System.clearProperty(HOST);
    }

    @Test
    void theNameGoesAlongAndCannotLeaveItsPlace() {
        assertEquals(
                Optional.of(
                        "https://rapat.contoh.go.id/bimtek#userInfo.displayName=%22Ni%20Wayan%20Sri%2C%20S.Sos.%22"),
                jitsi.address("https://rapat.contoh.go.id/bimtek", "Ni Wayan Sri, S.Sos."));
        assertEquals(
                Optional.of(
                        "https://RAPAT.contoh.go.id/b#config.prejoin=false&userInfo.displayName=%22A%5C%22%26b%3D%23%22"),
                jitsi.address("https://RAPAT.contoh.go.id/b#config.prejoin=false", "A\"&b=#"));
    }

    @Test
    void linksOfOthersAreLeftAlone() {
        assertEquals(Optional.empty(), jitsi.address("https://zoom.contoh.id/j/123?pwd=x", "Budi"));
        assertEquals(Optional.empty(), jitsi.address("https://rapat.contoh.go.id.contoh.id/b", "Budi"));
        assertEquals(Optional.empty(), jitsi.address("https://not an address", "Budi"));
        System.clearProperty(HOST);
        assertEquals(Optional.empty(), jitsi.address("https://rapat.contoh.go.id/bimtek", "Budi"));
    }
}
