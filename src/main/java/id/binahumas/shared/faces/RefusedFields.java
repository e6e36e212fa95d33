package id.binahumas.shared.faces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Which field of a form a refusal is about: the first of those its key stands for that the form sent has. */
final class RefusedFields {

    private static final Properties FIELDS = read();

    private RefusedFields() {}

    /** Where several may be meant, it is the one in which the refused words were typed. */
    static Optional<String> of(String key, Object[] args, Posted posted) {
        List<String> sent = named(key).stream().filter(posted::has).toList();
        return sent.stream()
                .filter(field -> args.length > 0 && isTyped(field, args[0], posted))
                .findFirst()
                .or(() -> sent.stream().findFirst());
    }

    static List<String> named(String key) {
        return List.of(FIELDS.getProperty(key, "").split(" "));
    }

    private static boolean isTyped(String field, Object words, Posted posted) {
        String typed = posted.lines(field, Integer.MAX_VALUE);
        return typed != null && words != null && typed.contains(words.toString());
    }

    private static Properties read() {
        Properties fields = new Properties();
        try (InputStream in = RefusedFields.class.getResourceAsStream("/refused-fields.properties")) {
            fields.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }
}
