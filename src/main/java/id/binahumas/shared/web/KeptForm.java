package id.binahumas.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form that arrived after the session was over: it travels on in the login form and is sent only
 * when the same person says so. Nothing of it is stored, and no password is ever in it.
 */
public record KeptForm(String target, String token, List<Field> fields, List<Field> files) {

    /** A name and a value; of a file the name it had. */
    public record Field(String name, String value) {}

    static final String PARAMETER = "kept";
    static final int LONGEST = 600_000;

    private static final Set<String> TECHNICAL = Set.of("do", "id", "version", "then", "number", "seen", "to");
    private static final Pattern SECRET =
            Pattern.compile("(?i)csrf|kept|.*(password|passphrase|passcode|sandi|secret|totp|otp).*|current|repeat");

    /** Only from here on is it something one would not want to type again. */
    private static final int WORTH_SHOWING = 20;

    public KeptForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    static boolean isKept(String name) {
        return !SECRET.matcher(name).matches();
    }

    boolean isWorthKeeping() {
        return fields.stream()
                        .anyMatch(
                                f -> !TECHNICAL.contains(f.name()) && !f.value().isBlank())
                || !files.isEmpty();
    }

    /** What people typed, without the choices they made. */
    public List<String> texts() {
        return fields.stream()
                .filter(f -> !TECHNICAL.contains(f.name()))
                .map(Field::value)
                .filter(v -> v.strip().contains(" ") || v.length() >= WORTH_SHOWING)
                .toList();
    }

    String packed() {
        String json = Json.createObjectBuilder()
                .add("target", target)
                .add("token", token)
                .add("fields", array(fields))
                .add("files", array(files))
                .build()
                .toString();
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is none of ours. */
    static Optional<KeptForm> unpacked(String packed) {
        if (packed == null || packed.isEmpty() || packed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(packed);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            JsonObject json = reader.readObject();
            String target = json.getString("target");
            boolean safe = LocalPath.isSafe(target);
            return safe
                    ? Optional.of(new KeptForm(
                            target,
                            json.getString("token"),
                            list(json.getJsonArray("fields")),
                            list(json.getJsonArray("files"))))
                    : Optional.empty();
        } catch (JsonException | ClassCastException | NullPointerException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    private static JsonArrayBuilder array(List<Field> fields) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        fields.forEach(f -> array.add(Json.createArrayBuilder().add(f.name()).add(f.value())));
        return array;
    }

    private static List<Field> list(JsonArray array) {
        List<Field> fields = new ArrayList<>();
        for (JsonValue pair : array) {
            Field field = new Field(
                    pair.asJsonArray().getString(0), pair.asJsonArray().getString(1));
            if (isKept(field.name())) {
                fields.add(field);
            }
        }
        return fields;
    }
}
