package id.binahumas.shared.faces;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.binahumas.shared.text.Languages;
import java.util.Locale;
import java.util.Optional;

/**
 * Pieces of pages as they were written before. A piece is found by its place in the source, the language and everything it
 * shows, so it never goes stale: other content is another piece, and the least used ones are forgotten.
 */
final class Fragments {

    private static final int MAX_CHARACTERS = 4_000_000;

    private static final Cache<Key, String> TEXTS = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Key key, String text) -> text.length() + key.place().length())
            .build();

    private Fragments() {}

    static Optional<String> find(String place, Object content) {
        return Optional.ofNullable(TEXTS.getIfPresent(Key.now(place, content)));
    }

    static void keep(String place, Object content, String text) {
        TEXTS.put(Key.now(place, content), text);
    }

    private record Key(String place, Locale language, Object content) {

        static Key now(String place, Object content) {
            return new Key(place, Languages.current(), content);
        }
    }
}
