package id.binahumas.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says it is, as far as its owner needs it to know it again; either name is empty when it is none of the usual ones. */
public record Agent(String browser, String system) implements Serializable {

    /** A mark in what the browser says, and the name; those that call themselves others as well come first. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Microsoft Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    public static Agent of(HttpServletRequest request) {
        return of(request.getHeader("User-Agent"));
    }

    static Agent of(String said) {
        return new Agent(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static String first(Map<String, String> names, String said) {
        return said == null
                ? ""
                : names.entrySet().stream()
                        .filter(n -> said.contains(n.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
    }
}
