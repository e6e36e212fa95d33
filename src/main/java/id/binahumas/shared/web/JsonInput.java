package id.binahumas.shared.web;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The object a program sent, field by field: what cannot be taken is refused by the name of its field. */
public final class JsonInput {

    private final JsonObject object;
    private final String prefix;

    private JsonInput(JsonObject object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    /** One object with these fields and no others: a field that is spelt wrongly must not be passed over. */
    public static JsonInput of(String body, Set<String> fields) {
        if (body == null || body.isBlank()) {
            throw new Refusal("api.body.needed");
        }
        return new JsonInput(parsed(body), "").only(fields);
    }

    /** The parser says in several ways that it cannot read on, one of them for what is nested too deeply. */
    private static JsonObject parsed(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (RuntimeException broken) {
            throw new BadRequestException(broken);
        }
    }

    /** Also when it is null: then what was there is to go. */
    public boolean has(String field) {
        return object.containsKey(field);
    }

    /** Cleaned, on one line; null when it is not there, null or blank. */
    public String text(String field, int most) {
        if (isNothing(field)) {
            return null;
        }
        if (!(object.get(field) instanceof JsonString text)) {
            throw wrong(field, "text");
        }
        if (text.getString().length() > most) {
            throw new Refusal("api.field.long", prefix + field, most);
        }
        return Texts.plain(text.getString(), most);
    }

    public String neededText(String field, int most) {
        return needed(field, text(field, most));
    }

    public boolean flag(String field) {
        if (isNothing(field)) {
            return false;
        }
        return switch (object.get(field).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(field, "true, false");
        };
    }

    /** As in 2025-10-21. */
    public LocalDate day(String field) {
        String text = text(field, 40);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < 1000 || day.getYear() > 9999)) {
                throw wrong(field, "2025-10-21");
            }
            return day;
        } catch (DateTimeException e) {
            throw wrong(field, "2025-10-21");
        }
    }

    /** As in 2025-10-21T01:02:03Z. */
    public Instant moment(String field) {
        String text = text(field, 40);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong(field, "2025-10-21T01:02:03Z");
        }
    }

    public LocalDate neededDay(String field) {
        return needed(field, day(field));
    }

    public <E extends Enum<E>> E choice(String field, Class<E> kinds) {
        String text = text(field, 100);
        if (text == null) {
            return null;
        }
        return Arrays.stream(kinds.getEnumConstants())
                .filter(k -> k.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        field,
                        Arrays.stream(kinds.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    public <E extends Enum<E>> E neededChoice(String field, Class<E> kinds) {
        return needed(field, choice(field, kinds));
    }

    /** Ids travel as text. */
    public Long id(String field) {
        String text = text(field, 40);
        return text == null ? null : Long.valueOf(id(field, text));
    }

    public long neededId(String field) {
        return needed(field, id(field));
    }

    public List<Long> ids(String field, int most) {
        if (isNothing(field)) {
            return List.of();
        }
        if (object.get(field).getValueType() != JsonValue.ValueType.ARRAY
                || object.getJsonArray(field).size() > most) {
            throw wrong(field, "[\"654210987654321\"], 0–" + most);
        }
        return object.getJsonArray(field).stream()
                .map(v -> {
                    if (!(v instanceof JsonString text)) {
                        throw wrong(field, "[\"654210987654321\"]");
                    }
                    return id(field, text.getString());
                })
                .toList();
    }

    /** An object in it, with these fields and no others; null when there is none. */
    public JsonInput object(String field, Set<String> fields) {
        if (isNothing(field)) {
            return null;
        }
        if (object.get(field).getValueType() != JsonValue.ValueType.OBJECT) {
            throw wrong(field, "{…}");
        }
        return new JsonInput(object.getJsonObject(field), prefix + field + ".").only(fields);
    }

    private long id(String field, String text) {
        try {
            return Ids.parse(text);
        } catch (NotFound unreadable) {
            throw wrong(field, "\"654210987654321\"");
        }
    }

    private JsonInput only(Set<String> fields) {
        object.keySet().stream().filter(f -> !fields.contains(f)).findFirst().ifPresent(unknown -> {
            throw new Refusal(
                    "api.field.unknown",
                    prefix + Texts.plain(unknown, 60),
                    fields.stream().sorted().collect(Collectors.joining(", ")));
        });
        return this;
    }

    private boolean isNothing(String field) {
        return !object.containsKey(field) || object.isNull(field);
    }

    private <T> T needed(String field, T value) {
        if (value == null) {
            throw new Refusal("api.field.needed", prefix + field);
        }
        return value;
    }

    private Refusal wrong(String field, String form) {
        return new Refusal("api.field.wrong", prefix + field, form);
    }
}
