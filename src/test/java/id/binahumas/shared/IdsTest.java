package id.binahumas.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void idsGrowAndNeverRepeat() {
        long[] ids = LongStream.generate(Ids::next).limit(10_000).toArray();
        assertEquals(ids.length, LongStream.of(ids).distinct().count());
        assertTrue(ids[0] < ids[ids.length - 1]);
        assertTrue(ids[0] > 0);
    }

    @Test
    void anIdSurvivesItsWayThroughAnAddress() {
        long id = Ids.next();
        assertEquals(id, Ids.parse(Long.toString(id)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "-1", "1 or 1=1", "9999999999999999999", "99999999999999999999999", "1.0", "٣"})
    void whatIsNoIdLeadsNowhere(String text) {
        assertThrows(NotFound.class, () -> Ids.parse(text));
    }

    @Test
    void aCodeHasNoLettersPeopleMixUp() {
        assertTrue(Ids.code(500).matches("[2-9A-HJKMNP-Z]{500}"));
    }
}
