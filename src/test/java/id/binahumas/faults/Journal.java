package id.binahumas.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the clients know: of each thing the states it may be in. After an answer that is one; after a request without an answer
 * it is the old or the new one. A page that shows a state has acknowledged it too.
 */
final class Journal {

    static final String NONE = "-";

    private final Map<String, Set<String>> possible = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private int acknowledged;

    /** Before the request goes out. */
    synchronized void asked(String key, String state) {
        possible.computeIfAbsent(key, k -> new HashSet<>(Set.of(NONE))).add(state);
    }

    /** After its whole answer came in. */
    synchronized void acknowledged(String key, String state) {
        acknowledged++;
        possible.put(key, new HashSet<>(Set.of(state)));
    }

    /** Refused in so many words: it is what it was. */
    synchronized void refused(String key, String state) {
        if (possible.get(key).size() > 1) {
            possible.get(key).remove(state);
        }
    }

    /** A page shows it. */
    synchronized void seen(String key, String state) {
        compare(key, state, "a page");
        possible.put(key, new HashSet<>(Set.of(state)));
    }

    synchronized void compare(String key, String state, String where) {
        Set<String> known = possible.get(key);
        if (known != null && !allows(known, state)) {
            lost.add(key + " was " + known + " and is " + state + " for " + where);
        }
    }

    synchronized Map<String, Set<String>> states() {
        return new TreeMap<>(possible);
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    synchronized List<String> lost() {
        return List.copyOf(lost);
    }

    /** Who waits in line may have got a seat without asking. */
    private static boolean allows(Set<String> known, String state) {
        return known.contains(state) || known.contains("WAITING") && state.equals("SEATED");
    }
}
