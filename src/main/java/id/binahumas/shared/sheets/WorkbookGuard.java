package id.binahumas.shared.sheets;

import id.binahumas.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is read: a small file may unpack to gigabytes, name a cell in a column that would fill the
 * memory, or bring definitions of its own that point elsewhere.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 2_000;
    private static final int MOST_ARRAY_FORMULAS = 500;
    private static final int SMALL = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_RUN = 512 * 1024;
    private static final XMLInputFactory XML = xml();

    private final SheetLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private long unpacked;
    private int arrayFormulas;

    WorkbookGuard(SheetLimits limits) {
        this.limits = limits;
    }

    /** Whether it says how its cells are formatted. */
    boolean check(byte[] file) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new Refusal("sheet.tooLarge");
            }
            boolean formats = false;
            for (ZipArchiveEntry part : parts) {
                byte[] content = unpack(zip, part);
                String name = part.getName().toLowerCase(Locale.ROOT);
                formats |= name.endsWith("styles.xml");
                if (isMarkup(content) && !name.endsWith(".vml")) {
                    requireShortRuns(content);
                    checkMarkup(content);
                }
            }
            return formats;
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new Refusal("sheet.damaged");
        }
    }

    private byte[] unpack(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                out.write(buffer, 0, read);
                boolean packedTooWell =
                        out.size() > SMALL && out.size() / limits.packing() > Math.max(1, part.getCompressedSize());
                if (unpacked > limits.unpackedBytes() || packedTooWell) {
                    throw new Refusal("sheet.tooLarge");
                }
            }
            return out.toByteArray();
        }
    }

    private static boolean isMarkup(byte[] content) {
        for (byte b : content) {
            if (b == '<') {
                return true;
            }
            // white space, a mark of the encoding, or the other half of a wide character
            if (b > ' ') {
                return false;
            }
        }
        return false;
    }

    /** A reader holds a tag or a text whole, and several times over; no cell of Excel is longer than 32,767 characters. */
    private static void requireShortRuns(byte[] content) {
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '<' || content[i] == '>') {
                start = i;
            } else if (i - start > LONGEST_RUN) {
                throw new Refusal("sheet.tooLarge");
            }
        }
    }

    private void checkMarkup(byte[] content) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Refusal("sheet.damaged");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkElement(reader);
                }
            }
        } finally {
            reader.close();
        }
    }

    private void checkElement(XMLStreamReader reader) {
        String place = reader.getLocalName().equals("c") ? reader.getAttributeValue(null, "r") : null;
        boolean array = reader.getLocalName().equals("f") && "array".equals(reader.getAttributeValue(null, "t"));
        if (place != null && !place.matches("[A-Z]{1,3}[0-9]{1,7}") || array && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
            throw new Refusal("sheet.damaged");
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, Boolean.FALSE);
        return factory;
    }
}
