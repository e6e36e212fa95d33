package id.binahumas.shared.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void aNameIsOnlyItsLastPart() {
        assertEquals("tugas.pdf", FileStore.cleanName("C:\\Users\\sri\\tugas.pdf"));
        assertEquals("passwd", FileStore.cleanName("../../etc/passwd"));
        assertEquals("berkas", FileStore.cleanName(".."));
        assertEquals("berkas", FileStore.cleanName(null));
    }

    @Test
    void aNameCannotEndItsHeader() {
        String header = FileSender.fileName(FileStore.cleanName("a\"; filename=\"x.exe\r\nSet-Cookie: a=b"));
        assertFalse(header.contains("\r") || header.contains("\n"));
        assertEquals(2, header.chars().filter(c -> c == '"').count());
        assertTrue(FileSender.fileName("foto ñ.png").endsWith("filename*=UTF-8''foto%20%C3%B1.png"));
    }

    @Test
    void aPlayerGetsThePartItAsksFor() {
        assertEquals(new ByteRange(0, 99), ByteRange.of(null, 100));
        assertEquals(new ByteRange(10, 19), ByteRange.of("bytes=10-19", 100));
        assertEquals(new ByteRange(90, 99), ByteRange.of("bytes=90-", 100));
        assertEquals(new ByteRange(95, 99), ByteRange.of("bytes=-5", 100));
        assertEquals(new ByteRange(50, 99), ByteRange.of("bytes=50-1000", 100));
        assertEquals(new ByteRange(0, 99), ByteRange.of("bytes=0-1,5-6", 100));
        assertNull(ByteRange.of("bytes=100-", 100));
        assertNull(ByteRange.of("bytes=-0", 100));
    }
}
