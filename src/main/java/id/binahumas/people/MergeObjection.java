package id.binahumas.people;

import java.util.List;

/** Why two entries cannot be brought together as they are: a message with its facts, and whether a choice settles it. */
public record MergeObjection(String key, List<Object> facts, boolean byChoice) {

    public Object[] arguments() {
        return facts.toArray();
    }
}
