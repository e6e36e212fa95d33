package id.binahumas.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the description of the programs' doors by what is the same for all of them: how to come in, problems, limits and tags. The
 * examples stand in openapi/examples.json by the name of their door.
 */
public class ApiDescription implements OASFilter {

    private static final String SESSION = "session";
    private static final String EXAMPLES = "/openapi/examples.json";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String FILE = "file";
    private static final String ID = "654210987654321";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        JsonObject examples = examples();
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description
                .getComponents()
                .addSchema("Problem", problem())
                .addSecurityScheme(ScopeFilter.SCHEME, key())
                .addSecurityScheme(SESSION, session());
        description
                .getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations()
                        .values()
                        .forEach(o ->
                                complete(o, examples.getOrDefault(o.getOperationId(), JsonValue.EMPTY_JSON_OBJECT))));
    }

    private static void complete(Operation operation, JsonValue example) {
        JsonObject known = example.asJsonObject();
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary());
        }
        secure(operation);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiDescription::explain);
        }
        operation.getResponses().addAPIResponse("429", tooMany());
        if (operation.getRequestBody() != null && known.containsKey("request")) {
            show(operation.getRequestBody().getContent(), known.get("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null && known.containsKey("response")) {
                show(response.getContent(), known.get("response"));
            }
            if (status.startsWith("2") && known.containsKey("headers")) {
                known.getJsonArray("headers").getValuesAs(JsonString.class).forEach(h -> head(response, h.getString()));
            }
            if (status.startsWith("4")) {
                response.setContent(problem(status, response.getDescription()));
            }
        });
    }

    /** A door that anybody may use says nothing of 401; one without a scope is for our own pages. */
    private static void secure(Operation operation) {
        List<SecurityRequirement> ways =
                new ArrayList<>(operation.getSecurity() == null ? List.of() : operation.getSecurity());
        if (operation.getResponses().getAPIResponse("401") == null) {
            ways.add(OASFactory.createSecurityRequirement());
            operation
                    .getResponses()
                    .addAPIResponse(
                            "401", OASFactory.createAPIResponse().description("A key was sent that opens nothing"));
        } else {
            ways.add(OASFactory.createSecurityRequirement().addScheme(SESSION));
        }
        if (operation.getResponses().getAPIResponse("403") == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "403",
                            OASFactory.createAPIResponse().description("A key was sent that is for something else"));
        }
        operation.setSecurity(ways);
    }

    private static void explain(Parameter parameter) {
        boolean path = parameter.getIn() == Parameter.In.PATH;
        if (parameter.getDescription() == null) {
            parameter.setDescription(path ? "The id, as an answer gave it" : "As the answer before gave it");
        }
        if (path && parameter.getExample() == null) {
            parameter.setExample(ID);
        }
    }

    private static void show(Content content, JsonValue example) {
        content.getMediaTypes().forEach((name, type) -> {
            if (name.startsWith("multipart/")) {
                type.setSchema(form());
                type.setExample(Map.of(FILE, plain(example)));
            } else if (!name.contains("spreadsheet")) {
                type.setExample(plain(example));
            }
        });
    }

    private static Schema form() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(FILE, text(null))
                .required(List.of(FILE));
    }

    private static void head(APIResponse response, String name) {
        Header header = OASFactory.createHeader().schema(text(name.equals("Location") ? "uri-reference" : null));
        header.setDescription(
                name.equals("ETag")
                        ? "Names what was read; a change names it in If-Match"
                        : "Where the result is read");
        response.addHeader(name, header);
    }

    private static APIResponse tooMany() {
        return OASFactory.createAPIResponse()
                .description("Asked too often in a minute: by this key, this account, or this address")
                .addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("In how many seconds to ask again")
                                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER)));
    }

    private static Content problem(String status, String description) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "about:blank");
        example.put("title", description);
        example.put("status", Integer.parseInt(status));
        example.put("code", status.equals("429") ? "limit.reached" : "error." + status + ".title");
        example.put("requestId", "7K4M92QXHB3T");
        MediaType type = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(PROBLEM))
                .example(example);
        return OASFactory.createContent().addMediaType(Answers.PROBLEM_TYPE, type);
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", text(null))
                .addProperty("message", text(null));
        return OASFactory.createSchema()
                .description(
                        "Why not (RFC 9457); the title is in the language asked for by Accept-Language, the code stays")
                .addType(SchemaType.OBJECT)
                .addProperty("type", text(null))
                .addProperty("title", text(null))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("code", text(null))
                .addProperty("requestId", text(null))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema text(String format) {
        return OASFactory.createSchema().addType(SchemaType.STRING).format(format);
    }

    private static SecurityScheme key() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("bh_ and 42 letters and digits")
                .description(
                        "A key its owner made under Akun, Kunci API: what the owner may do, within the scopes of the key");
    }

    private static SecurityScheme session() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("JSESSIONID")
                .description("Our own pages; what changes something needs X-CSRF-Token from the page as well");
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                value.asJsonObject().forEach((k, v) -> map.put(k, plain(v)));
                yield map;
            }
            case ARRAY ->
                ((JsonArray) value).stream().map(ApiDescription::plain).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER ->
                ((JsonNumber) value).isIntegral()
                        ? ((JsonNumber) value).longValue()
                        : (Object) ((JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private static JsonObject examples() {
        try (InputStream in = ApiDescription.class.getResourceAsStream(EXAMPLES);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
