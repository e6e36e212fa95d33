package id.binahumas.shared.faces;

import id.binahumas.shared.faces.Expressions.Asked;
import id.binahumas.shared.faces.Expressions.Fixed;
import id.binahumas.shared.text.Languages;
import jakarta.el.ValueExpression;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Our pages, each read once for each language, at its first request. */
class Views {

    private final Map<Address, Optional<View>> views = new ConcurrentHashMap<>();
    private final Map<String, ViewSource> sources = new ConcurrentHashMap<>();

    /** Nothing where there is no page, or one that holds components. */
    Optional<View> find(ExternalContext house, String path) {
        Address address = new Address(path, Languages.current());
        Optional<View> known = views.get(address);
        if (known != null) {
            return known;
        }
        if (!exists(house, path)) {
            return Optional.empty();
        }
        Optional<View> read =
                new ViewReader(source -> source(house, source), Views::bean, address.path(), address.language()).read();
        views.put(address, read);
        return read;
    }

    private static boolean exists(ExternalContext house, String path) {
        try {
            return house.getResource(path) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private ViewSource source(ExternalContext house, String path) {
        return sources.computeIfAbsent(path, p -> parse(house, p));
    }

    private static ViewSource parse(ExternalContext house, String path) {
        try (InputStream in = house.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no such part of a page: " + path);
            }
            return ViewSource.of(path, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The proxy of a bean leads each request to its own. */
    private static ValueExpression bean(String name) {
        BeanManager beans = CDI.current().getBeanManager();
        Set<Bean<?>> named = beans.getBeans(name);
        if (named.isEmpty()) {
            return new Fixed(null);
        }
        Bean<?> bean = beans.resolve(named);
        if (!beans.isNormalScope(bean.getScope())) {
            throw new IllegalStateException("a page cannot share " + name + " among requests: give it a scope");
        }
        Object proxy = beans.getReference(bean, Object.class, beans.createCreationalContext(bean));
        return new Asked(page -> proxy);
    }

    private record Address(String path, Locale language) {}
}
