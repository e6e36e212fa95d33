package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineNumbersTest {

    @Test
    void spansAndSingleNumbersInAnyOrderEachOnce() {
        assertEquals(List.of(1, 2, 3, 5, 7), List.copyOf(LineNumbers.parse("5, 1-3; 2\n7", 10)));
        assertEquals(List.of(1, 2, 9), List.copyOf(LineNumbers.parse("1 – 2 9", 10)));
        assertEquals(82, LineNumbers.parse("1-82", 82).size());
    }

    @Test
    void whatIsNoLineIsNamed() {
        for (String typed : List.of("0", "11", "3-11", "7-5", "dua", "1,,x")) {
            Refusal no = assertThrows(Refusal.class, () -> LineNumbers.parse(typed, 10), typed);
            assertEquals("attendance.quick.number", no.key());
        }
        assertEquals(
                "attendance.quick.none",
                assertThrows(Refusal.class, () -> LineNumbers.parse(" , ", 10)).key());
    }

    @Test
    void theCodeChangesWithThePeopleAndTheirOrder() {
        String code = SignInCode.of(List.of(1L, 2L, 3L));
        assertEquals(code, SignInCode.of(List.of(1L, 2L, 3L)));
        assertTrue(code.matches("[0-9A-Z]{6}"), code);
        assertTrue(!code.equals(SignInCode.of(List.of(2L, 1L, 3L))) && !code.equals(SignInCode.of(List.of(1L, 2L))));
    }
}
