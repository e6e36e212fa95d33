package id.binahumas.certificate;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** The printed facts as they are kept: JSON that can still be read when the record has got more components. */
final class Snapshot {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Snapshot() {}

    static String write(CertificateFacts facts) {
        return JSON.toJson(facts);
    }

    static CertificateFacts read(String json) {
        return JSON.fromJson(json, CertificateFacts.class);
    }
}
