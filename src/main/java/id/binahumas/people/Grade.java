package id.binahumas.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rank group (golongan) of a civil servant as people write it: I/a to IV/e of a PNS, I to XVII of a PPPK. */
final class Grade {

    /** Of a PNS, wherever it stands: "Penata (III/c)". What is written otherwise is taken as it is. */
    private static final Pattern OF_PNS = Pattern.compile("\\b([IVX]+)\\s*/\\s*(\\p{L}+)");

    private static final Pattern KNOWN = Pattern.compile("(?:I{1,3}/[a-d]|IV/[a-e])", Pattern.CASE_INSENSITIVE);

    /** Alone, above IV: such grades only PPPK have. */
    private static final Pattern OF_PPPK = Pattern.compile(
            "(?:gol(?:ongan|\\.)?\\s*)?(?:V|VI{1,3}|IX|XI{0,3}|XIV|XV|XVI{1,2})", Pattern.CASE_INSENSITIVE);

    private Grade() {}

    /** Why it cannot be the grade of this kind of person, or of anybody where the kind is not known: the key of the message. */
    static Optional<String> problem(String typed, PersonKind kind) {
        Matcher written = OF_PNS.matcher(typed);
        boolean ofPns = written.find();
        if (ofPns && !KNOWN.matcher(written.group(1) + "/" + written.group(2)).matches()) {
            return Optional.of("person.grade.unknown");
        }
        if (kind != null && kind.isPppk() && ofPns) {
            return Optional.of("person.grade.ofPns");
        }
        if (kind != null && kind.isPns() && OF_PPPK.matcher(typed).matches()) {
            return Optional.of("person.grade.ofPppk");
        }
        return Optional.empty();
    }
}
