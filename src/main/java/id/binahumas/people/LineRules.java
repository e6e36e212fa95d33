package id.binahumas.people;

import id.binahumas.organisation.UnitRow;
import id.binahumas.shared.imports.ImportProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** May this line be taken? Judged one after the other: who stood in an earlier line must not come again. */
final class LineRules {

    private static final int CODES_SHOWN = 5;

    private final UnitNames units;
    private final Register register;
    private final LocalDate today;
    private final Map<String, Integer> seen = new HashMap<>();

    LineRules(UnitNames units, Register register, LocalDate today) {
        this.units = units;
        this.register = register;
        this.today = today;
    }

    CheckedLine judge(ImportCheck.ReadLine line) {
        PersonDraft draft = line.draft();
        List<ImportProblem> problems = new ArrayList<>(line.problems());
        UnitRow unit = unit(draft, problems);
        Long unitId = unit == null ? null : unit.id();
        twice(line, problems);
        Person known = draft.name() == null || draft.kind() == null ? null : known(draft, unitId, problems);
        if (known != null) {
            twice("person " + known.id(), "import.person.twice", line, problems);
        }
        PostHolding post = known == null ? null : register.posts().get(known.id());
        CheckedLine checked = new CheckedLine(
                line.row().line(),
                line.row().cells(),
                draft,
                unit,
                known,
                post,
                givesDuty(draft, unitId, known),
                problems);
        if (problems.isEmpty()) {
            later(checked, problems);
        }
        return checked;
    }

    /** Unless they have it already. */
    private boolean givesDuty(PersonDraft draft, Long unitId, Person known) {
        boolean has = known != null
                && unitId != null
                && register.duties().contains(new RegisterDuty(known.id(), unitId, draft.dutyKey()));
        return draft.duty() != null && !has;
    }

    private UnitRow unit(PersonDraft draft, List<ImportProblem> problems) {
        if (draft.unit() == null) {
            return null;
        }
        List<UnitRow> named = units.named(draft.unitKey());
        if (named.isEmpty()) {
            problems.add(units.nearest(draft.unitKey())
                    .map(near -> ImportProblem.of("import.unit.near", draft.unit(), near.name(), near.code()))
                    .orElseGet(() -> ImportProblem.of("import.unit.unknown", draft.unit())));
        }
        if (named.size() > 1) {
            String codes = named.stream().map(UnitRow::code).limit(CODES_SHOWN).collect(Collectors.joining(", "));
            problems.add(ImportProblem.of("import.unit.several", draft.unit(), codes));
        }
        return named.size() == 1 ? named.get(0) : null;
    }

    private void twice(ImportCheck.ReadLine line, List<ImportProblem> problems) {
        PersonDraft draft = line.draft();
        if (draft.nip() != null) {
            twice("nip " + draft.nip(), "import.nip.twice", line, problems);
        }
        if (draft.mail() != null) {
            twice("mail " + draft.mailKey(), "import.mail.twice", line, problems);
        }
        if (draft.nip() == null && draft.mail() == null && draft.name() != null && draft.unit() != null) {
            twice("name " + draft.nameKey() + "\n" + draft.unitKey(), "import.person.twice", line, problems);
        }
    }

    private void twice(String what, String key, ImportCheck.ReadLine line, List<ImportProblem> problems) {
        Integer earlier = seen.putIfAbsent(what, line.row().line());
        if (earlier != null) {
            problems.add(ImportProblem.of(key, earlier));
        }
    }

    /** By NIP, else by mail address, else by name and unit. Somebody else's NIP or address is not taken over. */
    private Person known(PersonDraft draft, Long unitId, List<ImportProblem> problems) {
        Person byNip = draft.nip() == null ? null : register.byNip().get(draft.nip());
        if (byNip != null && !shareAWord(byNip.nameKey(), draft.nameKey())) {
            problems.add(ImportProblem.of("import.nip.other", byNip.fullName()));
            return null;
        }
        List<Person> byMail = draft.mail() == null
                ? List.of()
                : register.byMail().getOrDefault(draft.mailKey(), List.of()).stream()
                        .filter(p -> !p.equals(byNip))
                        .toList();
        if (byNip != null || !byMail.isEmpty()) {
            return byMail.isEmpty() ? byNip : byMail(byNip, byMail, draft, problems);
        }
        return draft.nip() == null && draft.mail() == null ? byName(draft, unitId, problems) : null;
    }

    private Person byMail(Person byNip, List<Person> byMail, PersonDraft draft, List<ImportProblem> problems) {
        Person found = byMail.get(0);
        boolean same = byNip == null
                && byMail.size() == 1
                && found.nameKey().equals(draft.nameKey())
                && (found.nip() == null || draft.nip() == null);
        if (!same) {
            problems.add(ImportProblem.of("import.mail.taken", found.fullName()));
            return null;
        }
        if (found.nip() != null && draft.kind() == PersonKind.NON_ASN) {
            problems.add(ImportProblem.of("import.kind.hasNip", found.fullName()));
        }
        return found;
    }

    private Person byName(PersonDraft draft, Long unitId, List<ImportProblem> problems) {
        List<Person> found = register.byName().getOrDefault(draft.nameKey(), List.of()).stream()
                .filter(p -> p.nip() == null && isIn(p, unitId))
                .toList();
        if (found.size() > 1) {
            problems.add(ImportProblem.of("import.person.several", found.size()));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private boolean isIn(Person person, Long unitId) {
        PostHolding post = register.posts().get(person.id());
        return post != null && unitId != null && post.unitId() == unitId;
    }

    /** What can only be asked once it is clear whom the line means. */
    private void later(CheckedLine line, List<ImportProblem> problems) {
        PersonDraft draft = line.draft();
        boolean opensAccount = line.known() == null && draft.mail() != null;
        if (opensAccount && register.logins().contains(Account.keyOf(draft.login()))) {
            problems.add(ImportProblem.of("import.login.taken", draft.login()));
        }
        boolean isAppointed = line.known() != null && line.post() != null && line.changesPost();
        if (isAppointed && from(draft).isBefore(line.post().validFrom())) {
            problems.add(ImportProblem.of("import.since.early", line.post().validFrom()));
        }
    }

    private LocalDate from(PersonDraft draft) {
        return draft.since() == null ? today : draft.since();
    }

    private static boolean shareAWord(String one, String other) {
        Set<String> words = new HashSet<>(Arrays.asList(one.split("[^\\p{L}\\p{N}]+")));
        return !Collections.disjoint(words, Arrays.asList(other.split("[^\\p{L}\\p{N}]+")));
    }
}
