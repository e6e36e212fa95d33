package id.binahumas.people;

import id.binahumas.shared.text.NameWords;
import id.binahumas.shared.text.Texts;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody typed to find people: starts of words of the name or the unit, and the first digits of a NIP. */
record PersonQuery(List<String> words, String nip) {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 200;

    /** Digits by themselves, also in groups; “angkatan2019” is a word. */
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}])[0-9][0-9\\s.]*(?![\\p{L}\\p{N}])");

    /** A NIP starts with the year of birth; its digits may be typed in groups. Other digits are words like others. */
    static PersonQuery of(String typed) {
        List<String> all = NameWords.in(Texts.plain(typed, LONGEST));
        String nip = DIGITS.matcher(Texts.key(typed))
                .results()
                .map(found -> found.group().replaceAll("[^0-9]", ""))
                .filter(digits -> digits.matches("(19|20)[0-9]{2,16}"))
                .findFirst()
                .orElse(null);
        List<String> words = all.stream()
                .filter(w -> nip == null || !w.matches("[0-9]+"))
                .limit(MOST_WORDS)
                .toList();
        return new PersonQuery(words, nip);
    }

    boolean isEmpty() {
        return words.isEmpty() && nip == null;
    }
}
