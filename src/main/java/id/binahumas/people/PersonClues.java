package id.binahumas.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** What is compared with each name that has the rarest word, where everything typed is in the name. */
    List<String> besideTheRarest() {
        Stream<String> others = inNames().stream().skip(1);
        return (nip == null ? others : Stream.concat(others, Stream.of(nip.start()))).toList();
    }

    Optional<PersonClue> rareInNames() {
        return words.stream()
                .filter(clue -> !clue.isInNoName() && clue.isRare())
                .findFirst();
    }

    PersonClues without(PersonClue one) {
        return new PersonClues(words.stream().filter(clue -> clue != one).toList(), nip);
    }

    /**
     * What finds few enough for each of them to be looked at: the NIP or a word that none of the units has. What is common
     * will do when another such word, or the NIP, is compared with the name at once.
     */
    Optional<PersonClue> lead(Collection<PersonPlace> places) {
        List<PersonClue> names = words.stream()
                .filter(clue -> !clue.isInNoName() && places.stream().noneMatch(place -> place.has(clue.start())))
                .toList();
        Optional<PersonClue> rarest = names.stream().findFirst();
        boolean narrowed = names.size() > 1 || nip != null;
        if (nip != null && nip.isRare()) {
            return rarest.filter(name -> name.names() <= nip.names()).or(() -> Optional.of(nip));
        }
        return rarest.filter(name -> narrowed || name.isRare());
    }

    private List<String> starts(Predicate<PersonClue> which) {
        return words.stream().filter(which).map(PersonClue::start).toList();
    }
}
