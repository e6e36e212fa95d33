package id.binahumas.shared.oidc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/** Where the provider does what, as it says itself (OpenID Connect Discovery); not every one has a logout. */
record OidcMetadata(
        String authorization, String token, String keys, String logout, boolean secretInBody, boolean namesItself) {

    static OidcMetadata of(JsonObject json, String issuer) {
        if (!issuer.equals(json.getString("issuer", null))) {
            throw new OidcFailure(OidcTrouble.UNTRUSTED, "the provider calls itself " + json.get("issuer"));
        }
        JsonArray methods = json.get("token_endpoint_auth_methods_supported") instanceof JsonArray array
                ? array
                : JsonArray.EMPTY_JSON_ARRAY;
        return new OidcMetadata(
                address(json, "authorization_endpoint"),
                address(json, "token_endpoint"),
                address(json, "jwks_uri"),
                json.containsKey("end_session_endpoint") ? address(json, "end_session_endpoint") : null,
                names(methods, "client_secret_post") && !names(methods, "client_secret_basic"),
                json.getBoolean("authorization_response_iss_parameter_supported", false));
    }

    private static String address(JsonObject json, String name) {
        String address = json.getString(name, "");
        if (!OidcSettings.isTrustworthy(address)) {
            throw new OidcFailure(OidcTrouble.UNTRUSTED, name + " is " + json.get(name));
        }
        return address;
    }

    private static boolean names(JsonArray methods, String method) {
        return methods.stream()
                .anyMatch(m -> m instanceof JsonString s && s.getString().equals(method));
    }
}
