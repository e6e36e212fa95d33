package id.binahumas.shared.jobs;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Records as JSON, the way they wait in the job table. */
final class Payloads {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Payloads() {}

    static String write(Object payload) {
        return payload == null ? null : JSON.toJson(payload);
    }

    static <T> T read(String json, Class<T> type) {
        return json == null ? null : JSON.fromJson(json, type);
    }
}
