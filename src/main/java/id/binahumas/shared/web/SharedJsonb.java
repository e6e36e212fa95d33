package id.binahumas.shared.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** One JSON-B for all calls: left alone, the REST runtime makes one for each, which costs more than the call. */
@Provider
public class SharedJsonb implements ContextResolver<Jsonb> {

    static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }
}
