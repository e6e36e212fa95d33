package id.binahumas.shared.text;

import id.binahumas.shared.Refusal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A sentence, or a part of one, by its key and what stands in it; put into words in the language of whoever reads it. */
public record Said(String key, List<Object> args) {

    public Said {
        args = Collections.unmodifiableList(args);
    }

    public static Said of(String key, Object... args) {
        return new Said(key, Arrays.asList(args));
    }

    public Refusal refusal() {
        return new Refusal(key, args.toArray());
    }
}
