package id.binahumas.shared.persistence;

/** Patterns for {@code like … escape '!'}: what somebody typed is no wildcard. */
public final class Like {

    private Like() {}

    public static String containing(String text) {
        return "%" + starting(text);
    }

    public static String starting(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
