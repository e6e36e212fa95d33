package id.binahumas.shared.files;

import id.binahumas.shared.Refusal;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws pictures anew: what a camera wrote beside them (place, owner, device) and whatever hides behind their last line is
 * gone, and they stand upright. How large one is is read before it is unpacked: a small file may hold a very large picture.
 */
final class Pictures {

    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 16_000;

    /** What is larger is made smaller: nobody needs more to read a letter, and it all has to lie in the memory. */
    private static final long KEPT_PIXELS = 12_000_000;

    private static final float QUALITY = 0.9f;
    private static final int AT_ONCE = 2;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    static {
        // no copies of half-read pictures in the temporary directory
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    static boolean handles(String type) {
        return type.equals("image/png") || type.equals("image/jpeg");
    }

    /** Puts the picture drawn anew in the place of the file. */
    static void redraw(Path file, String type, String name) throws IOException {
        PLACES.acquireUninterruptibly();
        try {
            BufferedImage picture = read(file, type, name);
            int turn = type.equals("image/jpeg") ? Orientation.of(file) : Orientation.UPRIGHT;
            write(Orientation.upright(picture, turn), file, type);
        } finally {
            PLACES.release();
        }
    }

    private static BufferedImage read(Path file, String type, String name) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                    throw new Refusal("file.picture.large", name, MOST_PIXELS / 1_000_000);
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) width * height / KEPT_PIXELS));
                how.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new Refusal("file.picture.damaged", name);
        }
    }

    private static void write(BufferedImage picture, Path file, String type) throws IOException {
        boolean jpeg = type.equals("image/jpeg");
        BufferedImage drawn = jpeg ? opaque(picture) : picture;
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type).next();
        Files.write(file, new byte[0]);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (jpeg) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /** A JPEG has red, green and blue, or grey, and nothing to see through. */
    private static BufferedImage opaque(BufferedImage picture) {
        int type = picture.getType();
        if (type == BufferedImage.TYPE_INT_RGB
                || type == BufferedImage.TYPE_3BYTE_BGR
                || type == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        BufferedImage drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = drawn.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return drawn;
    }
}
