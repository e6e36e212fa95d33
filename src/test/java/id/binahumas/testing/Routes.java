package id.binahumas.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All ways into the product, read from its pages, servlets and REST doors themselves: a new one is among them without anybody thinking of it.
 * A place in braces or a star at the end of a path is to be filled.
 */
public final class Routes {

    private static final java.nio.file.Path SOURCES = java.nio.file.Path.of(System.getProperty("user.dir"), "src/main");
    private static final Pattern VIEW_PARAM = Pattern.compile("<f:viewParam name=\"([^\"]+)\"");
    private static final Pattern DEED = Pattern.compile("posted\\.is\\('([^']+)'\\)");
    private static final Pattern PARAMETER = Pattern.compile("getParameter(?:Values)?\\(\"([^\"]+)\"\\)");

    private Routes() {}

    /** A way in: how it is asked, where, by which parameters, with what kind of body, and for a page the deeds its forms name. */
    public record Route(String method, String path, Set<String> parameters, String type, Set<String> deeds) {

        Route(String method, String path, Set<String> parameters, Set<String> deeds) {
            this(method, path, parameters, "application/json", deeds);
        }

        /** As a table names it: a page by its path alone. */
        public String name() {
            return path.endsWith(".xhtml") ? path : method + " " + path;
        }

        public boolean reads() {
            return method.equals("GET");
        }

        /** The path with this in all places that are to be filled. */
        public String filled(String value) {
            return path.replaceAll("\\{[^}]+}", value).replaceAll("\\*$", value);
        }

        public boolean hasPlaces() {
            return path.contains("{") || path.endsWith("*");
        }
    }

    public static List<Route> pages() {
        try (Stream<java.nio.file.Path> files = Files.walk(SOURCES.resolve("webapp"))) {
            return files.filter(f -> f.toString().endsWith(".xhtml"))
                    .filter(f -> !f.toString().contains("WEB-INF"))
                    .map(Routes::page)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Route> servlets() {
        List<Route> routes = new ArrayList<>();
        for (Class<?> type : annotated(WebServlet.class)) {
            WebServlet servlet = type.getAnnotation(WebServlet.class);
            Set<String> parameters = found(
                    PARAMETER, read(SOURCES.resolve("java/" + type.getName().replace('.', '/') + ".java")));
            Stream.concat(Arrays.stream(servlet.value()), Arrays.stream(servlet.urlPatterns()))
                    .forEach(path -> routes.add(new Route("GET", path, parameters, Set.of())));
        }
        return routes;
    }

    public static List<Route> resources() {
        List<Route> routes = new ArrayList<>();
        for (Class<?> type : annotated(Path.class)) {
            String base = "/api/v1" + slashed(type.getAnnotation(Path.class).value());
            for (Method method : type.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod asked = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (asked != null) {
                        Path own = method.getAnnotation(Path.class);
                        routes.add(new Route(
                                asked.value(),
                                base + (own == null ? "" : slashed(own.value())),
                                queried(method),
                                consumed(method),
                                Set.of()));
                    }
                }
            }
        }
        return routes;
    }

    private static Route page(java.nio.file.Path file) {
        String text = read(file);
        String path =
                "/" + SOURCES.resolve("webapp").relativize(file).toString().replace('\\', '/');
        return new Route("GET", path, found(VIEW_PARAM, text), found(DEED, text));
    }

    private static String consumed(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? "application/json" : consumes.value()[0];
    }

    private static Set<String> queried(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
        return names;
    }

    private static List<Class<?>> annotated(Class<? extends Annotation> annotation) {
        Predicate<JavaClass> wanted = type -> type.isAnnotatedWith(annotation);
        List<Class<?>> types = new ArrayList<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.binahumas").stream()
                        .filter(wanted)
                        .map(JavaClass::reflect)
                        .forEach(types::add);
        return types;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String slashed(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
