package id.binahumas;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The description of the programs' doors as a program reads it. Schemas are taken at their word: what they do not name must not come. */
record Description(Map<String, Operation> operations, JsonObject components) {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Description of(String text) {
        JsonObject whole = Json.createReader(new StringReader(text)).readObject();
        Map<String, Operation> operations = new TreeMap<>();
        whole.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, value) -> {
                    if (Set.of("get", "post", "put", "patch", "delete").contains(method)) {
                        String name = value.asJsonObject().getString("operationId");
                        Operation known = operations.put(
                                name, new Operation(name, method.toUpperCase(Locale.ROOT), path, value.asJsonObject()));
                        if (known != null) {
                            throw new AssertionError("twice: " + name);
                        }
                    }
                }));
        return new Description(operations, closed(whole.getJsonObject("components")));
    }

    /** A place where an example stands. */
    record Example(JsonObject schema, String value) {}

    /** What is wrong with a value; nothing when it fits. */
    List<String> wrong(JsonObject schema, String value) {
        String whole = Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("allOf", Json.createArrayBuilder().add(schema))
                .add("components", components)
                .build()
                .toString();
        return SCHEMAS
                .getSchema(whole)
                .validate(value, InputFormat.JSON, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonObject closed(JsonObject components) {
        JsonObjectBuilder schemas = Json.createObjectBuilder();
        components.getJsonObject("schemas").forEach((name, schema) -> {
            JsonObject known = schema.asJsonObject();
            schemas.add(
                    name,
                    known.containsKey("properties") && !known.containsKey("additionalProperties")
                            ? Json.createObjectBuilder(known)
                                    .add("additionalProperties", false)
                                    .build()
                            : known);
        });
        return Json.createObjectBuilder().add("schemas", schemas).build();
    }

    /** One door. */
    record Operation(String name, String method, String path, JsonObject text) {

        boolean says(String what) {
            JsonValue value = text.get(what);
            return value instanceof JsonString words
                    ? !words.getString().isBlank()
                    : value instanceof JsonArray list && !list.isEmpty();
        }

        boolean takes(String header) {
            return text.containsKey("parameters")
                    && text.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                            .anyMatch(p -> p.getString("name").equals(header));
        }

        List<String> scopes() {
            return text.getJsonArray("security").getValuesAs(JsonObject.class).stream()
                    .filter(s -> s.containsKey("token"))
                    .flatMap(s -> s.getJsonArray("token").getValuesAs(JsonString.class).stream())
                    .map(JsonString::getString)
                    .toList();
        }

        Set<String> statuses() {
            return text.getJsonObject("responses").keySet();
        }

        JsonObject schemaOf(int status) {
            JsonObject content = content(status);
            return content == null
                    ? null
                    : content.values().iterator().next().asJsonObject().getJsonObject("schema");
        }

        List<String> headersOf(int status) {
            JsonObject response = text.getJsonObject("responses").getJsonObject(String.valueOf(status));
            return response == null || !response.containsKey("headers")
                    ? List.of()
                    : List.copyOf(response.getJsonObject("headers").keySet());
        }

        /** The kind of body that is sent: a sheet as it is, not as a form. */
        String requestType() {
            return types().keySet().stream()
                    .filter(t -> !t.startsWith("multipart/"))
                    .findFirst()
                    .orElse("application/json");
        }

        /** Its example as it is sent: a sheet is the text itself. */
        String request(String type) {
            JsonValue example = types().isEmpty()
                    ? JsonValue.EMPTY_JSON_OBJECT
                    : types().getJsonObject(type).get("example");
            return example instanceof JsonString sheet ? sheet.getString() : example.toString();
        }

        /** All of them with the schemas they must fit, by where they stand. */
        Map<String, Example> examples() {
            Map<String, Example> found = new TreeMap<>();
            types().forEach((type, media) -> add(found, " request " + type, media.asJsonObject()));
            if (text.containsKey("parameters")) {
                text.getJsonArray("parameters")
                        .getValuesAs(JsonObject.class)
                        .forEach(p -> add(found, " " + p.getString("name"), p));
            }
            statuses().forEach(status -> {
                JsonObject content = content(Integer.parseInt(status));
                if (content != null) {
                    content.forEach((type, media) -> add(found, " " + status, media.asJsonObject()));
                }
            });
            return found;
        }

        /** Of what can be shown: a workbook is no text. */
        boolean hasAllExamples() {
            List<JsonObject> media = new ArrayList<>();
            types().forEach((type, m) -> {
                if (!type.contains("spreadsheet")) {
                    media.add(m.asJsonObject());
                }
            });
            statuses().stream()
                    .map(s -> content(Integer.parseInt(s)))
                    .filter(c -> c != null)
                    .flatMap(c -> c.values().stream())
                    .forEach(m -> media.add(m.asJsonObject()));
            boolean answersSaySomething = statuses().stream()
                    .filter(s -> s.startsWith("2") && !s.equals("204"))
                    .allMatch(s -> content(Integer.parseInt(s)) != null);
            return answersSaySomething
                    && media.stream().allMatch(m -> m.containsKey("example") && m.containsKey("schema"));
        }

        private static void add(Map<String, Example> found, String where, JsonObject media) {
            if (media.containsKey("example")) {
                found.put(
                        where,
                        new Example(
                                media.getJsonObject("schema"),
                                media.get("example").toString()));
            }
        }

        private JsonObject types() {
            return text.containsKey("requestBody")
                    ? text.getJsonObject("requestBody").getJsonObject("content")
                    : JsonValue.EMPTY_JSON_OBJECT;
        }

        private JsonObject content(int status) {
            JsonObject response = text.getJsonObject("responses").getJsonObject(String.valueOf(status));
            return response == null ? null : response.getJsonObject("content");
        }
    }
}
