package id.binahumas.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses made from the one that is shown: the same page with another page number, the filters kept. */
@Named("links")
@RequestScoped
public class Links {

    private static final int AROUND = 2;
    private static final Set<String> ONCE = Set.of("ok", "undo");
    private static final int LONGEST_VALUE = 200;

    @Inject
    HttpServletRequest request;

    /** This page with its filters, without the note about what was just done. */
    public String getHere() {
        return address(parameters());
    }

    /** One parameter changed, or dropped when null; other filters start again at the first page. */
    public String with(String name, Object value) {
        Map<String, String> parameters = parameters();
        if (!name.equals("page")) {
            parameters.remove("page");
        }
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, String.valueOf(value));
        }
        return address(parameters);
    }

    public String without(String... names) {
        Map<String, String> parameters = parameters();
        parameters.remove("page");
        List.of(names).forEach(parameters::remove);
        return address(parameters);
    }

    /** One parameter more on the same page of a list. */
    public String beside(String name, Object value) {
        Map<String, String> parameters = parameters();
        parameters.put(name, String.valueOf(value));
        return address(parameters);
    }

    /** The same page of a list with its filters, without some parameters. */
    public String closing(String... names) {
        Map<String, String> parameters = parameters();
        List.of(names).forEach(parameters::remove);
        return address(parameters);
    }

    /** The page numbers worth a link: the first, the last, and those around the current one. */
    public List<Integer> pages(int number, int size, long total) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return IntStream.rangeClosed(1, last)
                .filter(n -> n == 1 || n == last || Math.abs(n - number) <= AROUND)
                .boxed()
                .toList();
    }

    private String address(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Those of the address only: what a form sent belongs into no link. */
    private Map<String, String> parameters() {
        Map<String, String> kept = new LinkedHashMap<>();
        String query = request.getQueryString();
        if (query == null) {
            return kept;
        }
        for (String name : request.getParameterMap().keySet()) {
            String value = request.getParameter(name);
            boolean inAddress = query.startsWith(name + "=") || query.contains("&" + name + "=");
            if (inAddress && !ONCE.contains(name) && !value.isEmpty() && value.length() <= LONGEST_VALUE) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
