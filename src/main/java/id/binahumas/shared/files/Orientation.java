package id.binahumas.shared.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held, as it notes it in a JPEG (Exif, tag 0x0112): one of eight ways, of which the first is upright. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int NOTES = 0xE1;
    private static final int PICTURE = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int MOST_SEGMENTS = 100;

    private Orientation() {}

    /** Whatever cannot be read is upright. */
    static int of(Path jpeg) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(jpeg))) {
            if (in.readUnsignedByte() != MARKER || in.readUnsignedByte() != START) {
                return UPRIGHT;
            }
            for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
                if (in.readUnsignedByte() != MARKER) {
                    return UPRIGHT;
                }
                int kind = in.readUnsignedByte();
                if (kind == PICTURE) {
                    return UPRIGHT;
                }
                byte[] content = in.readNBytes(in.readUnsignedShort() - 2);
                if (kind == NOTES && startsWith(content, EXIF)) {
                    return noted(ByteBuffer.wrap(content, EXIF.length, content.length - EXIF.length)
                            .slice());
                }
            }
            return UPRIGHT;
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    static BufferedImage upright(BufferedImage picture, int way) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = turn(way, width, height);
        if (turn.isIdentity()) {
            return picture;
        }
        boolean lying = way > 4;
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return turned;
    }

    private static AffineTransform turn(int way, int width, int height) {
        return switch (way) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int noted(ByteBuffer notes) {
        notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = notes.getInt(4);
        int entries = notes.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_BYTES;
            if ((notes.getShort(at) & 0xFFFF) == TAG) {
                return notes.getShort(at + 8);
            }
        }
        return UPRIGHT;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length > start.length
                && ByteBuffer.wrap(content, 0, start.length).equals(ByteBuffer.wrap(start));
    }
}
