package id.binahumas.assignment;

import java.util.Map;

/** What a form sends while somebody types: which hand-in, which version was last acknowledged, and the fields. */
public record Autosave(int number, int version, Map<String, String> fields) {

    /** What it is answered: the version to send next, and the time by the server's clock. */
    public record Answer(int version, String savedAt) {}

    public Autosave {
        fields = fields == null ? Map.of() : fields;
    }
}
