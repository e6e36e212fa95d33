package id.binahumas.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was typed beside how many have it: words that only units have, words that only names have, and words of which that
 * shows when the units are known.
 */
record PersonClues(List<PersonClue> words, PersonClue nip) {

    PersonClues {
        words = words.stream().sorted(PersonClue.RAREST).toList();
    }

    /** What no name has must be a unit's. */
    List<String> onlyUnits() {
        return starts(PersonClue::isInNoName);
    }

    List<String> inNames() {
        return starts(clue -> !clue.isInNoName());
    }

    boolean isNobodysNip() {
        return nip != null && nip.isInNoName();
    }

    boolean canBeNames() {
        return !words.isEmpty() && onlyUnits().isEmpty();
    }

    /** What few enough have for each of them to be looked at: a name that none of the units has, or the NIP. */
    Optional<PersonClue> rare(Collection<PersonPlace> places) {
        PersonClue name = words.stream()
                .filter(clue -> !clue.isInNoName() && places.stream().noneMatch(place -> place.has(clue.start())))
                .findFirst()
                .filter(PersonClue::isRare)
                .orElse(null);
        boolean rareNip = nip != null && nip.isRare();
        return Optional.ofNullable(rareNip && (name == null || nip.names() < name.names()) ? nip : name);
    }

    private List<String> starts(Predicate<PersonClue> which) {
        return words.stream().filter(which).map(PersonClue::start).toList();
    }
}
