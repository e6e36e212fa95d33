package id.binahumas.shared.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    private static final String PROGRAM = "<script>alert(1)</script>";

    @TempDir
    Path directory;

    @Test
    void whatHidesBehindThePictureAndWhatTheCameraWroteIsGone() throws IOException {
        byte[] photo = concat(withNotes(jpeg(40, 20), 1, "GPS -6.2 106.8"), PROGRAM.getBytes(StandardCharsets.UTF_8));
        Path file = file(photo);
        assertTrue(text(file).contains("GPS -6.2"));
        Pictures.redraw(file, "image/jpeg", "foto.jpg");
        assertFalse(text(file).contains("GPS"));
        assertFalse(text(file).contains("script"));
        assertEquals(40, ImageIO.read(file.toFile()).getWidth());
    }

    @Test
    void aPictureTakenWithTheCameraOnItsSideStandsUpright() throws IOException {
        Path file = file(withNotes(jpeg(40, 20), 6, ""));
        Pictures.redraw(file, "image/jpeg", "foto.jpg");
        BufferedImage upright = ImageIO.read(file.toFile());
        assertEquals(20, upright.getWidth());
        assertEquals(40, upright.getHeight());
        // the left half was red; turned clockwise it is the upper one
        assertTrue(new Color(upright.getRGB(10, 5)).getRed() > 200);
        assertTrue(new Color(upright.getRGB(10, 35)).getRed() < 60);
    }

    @Test
    void aSmallFileThatHoldsAVeryLargePictureIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = file(pngThatSays(60_000, 60_000));
        assertTrue(Files.size(file) < 1000);
        assertEquals("file.picture.large", refusal(file, "image/png"));
        assertEquals("file.picture.large", refusal(file(pngThatSays(20_000, 10)), "image/png"));
    }

    @Test
    void whatOnlyBeginsLikeAPictureIsRefused() throws IOException {
        byte[] begun = Arrays.copyOf(png(30, 30), 20);
        assertEquals(
                "file.picture.damaged",
                refusal(file(concat(begun, PROGRAM.getBytes(StandardCharsets.UTF_8))), "image/png"));
        byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        assertEquals(
                "file.picture.damaged",
                refusal(file(concat(start, PROGRAM.getBytes(StandardCharsets.UTF_8))), "image/jpeg"));
    }

    @Test
    void aLargePhotoIsMadeSmallerAndKeepsItsShape() throws IOException {
        Path file = file(jpeg(6_000, 4_000));
        Pictures.redraw(file, "image/jpeg", "foto.jpg");
        BufferedImage smaller = ImageIO.read(file.toFile());
        assertEquals(3_000, smaller.getWidth());
        assertEquals(2_000, smaller.getHeight());
    }

    private String refusal(Path file, String type) {
        return assertThrows(Refusal.class, () -> Pictures.redraw(file, type, "gambar"))
                .key();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return drawn(width, height, BufferedImage.TYPE_3BYTE_BGR, "jpg");
    }

    private static byte[] png(int width, int height) throws IOException {
        return drawn(width, height, BufferedImage.TYPE_INT_ARGB, "png");
    }

    private static byte[] drawn(int width, int height, int type, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** An Exif segment with an orientation and some text, right after the start of the JPEG. */
    private static byte[] withNotes(byte[] jpeg, int orientation, String text) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer notes = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + words.length);
        notes.putShort((short) 0xFFE1).putShort((short) (notes.capacity() - 2));
        notes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        notes.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        notes.putShort((short) 1);
        notes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        notes.putInt(0).put(words);
        return concat(concat(Arrays.copyOf(jpeg, 2), notes.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] pngThatSays(int width, int height) throws IOException {
        byte[] png = png(10, 10);
        ByteBuffer whole = ByteBuffer.wrap(png);
        whole.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        whole.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "p", ".part"), content);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
