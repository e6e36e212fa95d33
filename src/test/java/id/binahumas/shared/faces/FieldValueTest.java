package id.binahumas.shared.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.binahumas.shared.security.ScopeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class FieldValueTest {

    @Test
    void whatPeopleTypeIsRead() throws Exception {
        assertEquals(22, FieldValue.read(int.class, " 22 "));
        assertEquals(new BigDecimal("86.5"), FieldValue.read(BigDecimal.class, "86,5"));
        assertEquals(LocalDate.of(2026, 10, 21), FieldValue.read(LocalDate.class, "2026-10-21"));
        assertEquals(LocalTime.of(8, 30), FieldValue.read(LocalTime.class, "08.30"));
        assertEquals(ScopeKind.RUN, FieldValue.read(ScopeKind.class, "RUN"));
        assertEquals(true, FieldValue.read(boolean.class, "on"));
        assertEquals(false, FieldValue.read(boolean.class, null));
    }

    @Test
    void nothingIsNothing() throws Exception {
        assertNull(FieldValue.read(Integer.class, "  "));
        assertNull(FieldValue.read(LocalDate.class, null));
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        refused("field.number", Integer.class, "dua puluh");
        refused("field.number", Integer.class, "99999999999");
        refused("field.number", BigDecimal.class, "1e999999999");
        refused("field.date", LocalDate.class, "2026-02-30");
        refused("field.date", LocalDate.class, "0001-01-01");
        refused("field.choice", ScopeKind.class, "EVERYTHING");
    }

    private static void refused(String key, Class<?> type, String typed) {
        var unreadable = assertThrows(FieldValue.Unreadable.class, () -> FieldValue.read(type, typed));
        assertEquals(key, unreadable.key());
    }
}
