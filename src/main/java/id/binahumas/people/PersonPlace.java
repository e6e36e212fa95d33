package id.binahumas.people;

import id.binahumas.shared.text.NameWords;
import java.util.List;

/** A unit of the day in which people are looked for, and the words of its name. */
record PersonPlace(long unitId, List<String> words) {

    static PersonPlace of(long unitId, String name) {
        return new PersonPlace(unitId, NameWords.in(name));
    }

    boolean has(String start) {
        return words.stream().anyMatch(word -> word.startsWith(start));
    }

    boolean hasAll(List<String> starts) {
        return starts.stream().allMatch(this::has);
    }
}
