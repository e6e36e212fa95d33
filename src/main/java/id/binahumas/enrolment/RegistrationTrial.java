package id.binahumas.enrolment;

import id.binahumas.people.PersonKeyRow;
import id.binahumas.schedule.Cohort;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;
import id.binahumas.schedule.Segment;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.text.RomanNumeral;
import id.binahumas.shared.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Registers the lines of a sheet one after the other on a copy of the run's pools: each is answered as the door would answer it. */
final class RegistrationTrial {

    /** What the trial asks of the house: the rules for one person and one wish, how long a line is, and which parts stand apart for a cohort. */
    record Ground(
            Run run,
            List<Segment> segments,
            List<Cohort> cohorts,
            LockedPools pools,
            Long broughtBy,
            Map<Long, Boolean> booked,
            Rules rules,
            Function<String, Long> waiting,
            Function<Long, List<SeatPart>> parts,
            Function<SeatPart, String> titles) {}

    /** As at every other door. */
    interface Rules {
        Candidate hold(long personId, Wish wish);
    }

    private final Ground ground;
    private final Map<String, PersonKeyRow> byNip = new HashMap<>();
    private final Map<String, List<PersonKeyRow>> byMail = new HashMap<>();
    private final Map<Long, Integer> seen = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    RegistrationTrial(Ground ground, List<PersonKeyRow> known) {
        this.ground = ground;
        for (PersonKeyRow person : known) {
            if (person.nip() != null) {
                byNip.put(person.nip(), person);
            }
            if (person.mailKey() != null) {
                byMail.computeIfAbsent(person.mailKey(), k -> new ArrayList<>()).add(person);
            }
        }
    }

    RegistrationOutcome judge(RegistrationDraft draft) {
        List<ImportProblem> problems = new ArrayList<>(draft.problems());
        PersonKeyRow person = problems.isEmpty() ? person(draft, problems) : null;
        if (person != null) {
            Integer earlier = seen.putIfAbsent(person.id(), draft.line());
            if (earlier != null) {
                problems.add(ImportProblem.of("import.person.twice", earlier));
            }
        }
        Long id = person == null ? null : Long.valueOf(person.id());
        if (!problems.isEmpty()) {
            return RegistrationOutcome.refused(draft, id, problems);
        }
        if (Boolean.TRUE.equals(ground.booked().get(id))) {
            return RegistrationOutcome.same(draft, id, ImportProblem.of("registration.already", person.fullName()));
        }
        if (Boolean.FALSE.equals(ground.booked().get(id))) {
            problems.add(ImportProblem.of("registration.missed", person.fullName()));
        }
        if (id.equals(ground.broughtBy()) && ground.run().asksSuperiors()) {
            problems.add(ImportProblem.of("registration.self"));
        }
        Wish wish = wish(draft, problems);
        return problems.isEmpty() ? place(draft, person, wish) : RegistrationOutcome.refused(draft, id, problems);
    }

    /** The number and the address, where both are given, must mean the same person. */
    private PersonKeyRow person(RegistrationDraft draft, List<ImportProblem> problems) {
        PersonKeyRow person = draft.nip() == null ? byMail(draft, problems) : byNip.get(draft.nip());
        if (person == null) {
            if (problems.isEmpty()) {
                problems.add(
                        ImportProblem.of(draft.nip() == null ? "registration.mail.unknown" : "person.nip.unknown"));
            }
            return null;
        }
        boolean otherMail = draft.nip() != null
                && draft.mail() != null
                && byMail.getOrDefault(Texts.key(draft.mail()), List.of()).stream()
                        .anyMatch(p -> p.id() != person.id());
        if (otherMail) {
            problems.add(ImportProblem.of("registration.mail.other"));
        }
        if (draft.name() != null && !shareAWord(draft.name(), person.fullName())) {
            problems.add(ImportProblem.of("import.nip.other", person.fullName()));
        }
        return person;
    }

    private PersonKeyRow byMail(RegistrationDraft draft, List<ImportProblem> problems) {
        List<PersonKeyRow> found = byMail.getOrDefault(Texts.key(draft.mail()), List.of());
        if (found.size() > 1) {
            problems.add(ImportProblem.of("registration.mail.several", found.size()));
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private static boolean shareAWord(String one, String other) {
        Set<String> words = new HashSet<>(List.of(Texts.key(one).split("[^\\p{L}\\p{N}]+")));
        return List.of(Texts.key(other).split("[^\\p{L}\\p{N}]+")).stream().anyMatch(words::contains);
    }

    private Wish wish(RegistrationDraft draft, List<ImportProblem> problems) {
        if (!draft.asksForPart()) {
            return Wish.NONE;
        }
        if (ground.segments().isEmpty()) {
            if (draft.segment() != null
                    || draft.cohort() != null
                    || draft.mode() != ground.run().mode()) {
                problems.add(ImportProblem.of("registration.part.none"));
            }
            return Wish.NONE;
        }
        Long segment = draft.segment() == null ? null : segment(draft.segment(), problems);
        Long cohort = draft.cohort() == null ? null : cohort(draft.cohort(), problems);
        return new Wish(segment, cohort, draft.mode());
    }

    private Long segment(String typed, List<ImportProblem> problems) {
        List<Segment> found = ground.segments().stream()
                .filter(s -> Texts.key(s.name()).equals(Texts.key(typed)))
                .toList();
        if (found.isEmpty()) {
            problems.add(ImportProblem.of(
                    "registration.segment.unknown",
                    typed,
                    String.join(
                            "; ", ground.segments().stream().map(Segment::name).toList())));
            return null;
        }
        return found.get(0).id();
    }

    /** By its number, as the digits or as it is printed, with or without the word before it; or by its name. */
    private Long cohort(String typed, List<ImportProblem> problems) {
        String key = Texts.key(typed).replaceFirst("^angkatan ", "").strip();
        List<Cohort> found = ground.cohorts().stream()
                .filter(c -> key.equals(Integer.toString(c.number()))
                        || key.equals(RomanNumeral.of(c.number()).toLowerCase(Locale.ROOT))
                        || c.name() != null && key.equals(Texts.key(c.name())))
                .toList();
        if (found.isEmpty()) {
            problems.add(ImportProblem.of("registration.cohort.unknown", typed));
            return null;
        }
        return found.get(0).id();
    }

    private RegistrationOutcome place(RegistrationDraft draft, PersonKeyRow person, Wish wish) {
        SeatClaim claim;
        try {
            Candidate candidate = ground.rules().hold(person.id(), wish);
            candidate.refuseBeyondShare(ground.pools());
            claim = candidate.claim();
        } catch (Refusal no) {
            return RegistrationOutcome.refused(draft, person.id(), List.of(ImportProblem.of(no)));
        }
        List<ImportProblem> changes = new ArrayList<>();
        if (sits(claim)) {
            changes.add(ImportProblem.of("registration.seated", person.fullName()));
            for (SeatPart part : ground.parts().apply(claim.cohortId())) {
                if (!sits(claim.in(part))) {
                    changes.add(ImportProblem.of(
                            "registration.waitingInPart", ground.titles().apply(part), position(claim.in(part))));
                }
            }
        } else {
            changes.add(ImportProblem.of("registration.waiting", person.fullName(), position(claim)));
        }
        return new RegistrationOutcome(draft, ImportAction.NEW, person.id(), wish, changes, List.of());
    }

    /** Takes the place if there is one. */
    private boolean sits(SeatClaim claim) {
        boolean room = ground.pools().hasRoomFor(claim);
        if (room) {
            ground.pools().take(claim);
        }
        return room;
    }

    private long position(SeatClaim claim) {
        String line = ground.pools().line(claim);
        return lines.merge(line, 1L, Long::sum) + ground.waiting().apply(line);
    }
}
