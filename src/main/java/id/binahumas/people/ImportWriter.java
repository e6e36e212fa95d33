package id.binahumas.people;

import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Enters what the good lines of a sheet say: kind by kind, so that thousands of rows travel in batches. */
@ApplicationScoped
class ImportWriter {

    private static final String LOCALE = "id";

    @Inject
    PeopleImportRepository imports;

    @Inject
    Clock clock;

    /** In the caller's transaction: all of it or nothing. Tells how far it is, in percent. */
    void write(List<CheckedLine> checked, Map<Integer, ImportLine> lines, IntConsumer progress) {
        List<CheckedLine> made =
                checked.stream().filter(c -> c.action() == ImportAction.NEW).toList();
        List<CheckedLine> revised =
                checked.stream().filter(c -> c.action() == ImportAction.UPDATE).toList();
        enter(made, lines, progress);
        Map<Integer, PostHolding> posts = new HashMap<>();
        revised.forEach(c -> revise(c, lines.get(c.line())).ifPresent(post -> posts.put(c.line(), post)));
        imports.flush();
        revised.forEach(c -> lines.get(c.line()).revised(c.known(), posts.get(c.line()), c.post()));
        progress.accept(90);
    }

    private void enter(List<CheckedLine> made, Map<Integer, ImportLine> lines, IntConsumer progress) {
        LocalDate today = LocalDate.now(clock);
        List<Person> people = new ArrayList<>();
        List<PostHolding> posts = new ArrayList<>();
        List<PersonDuty> duties = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        for (CheckedLine line : made) {
            PersonDraft draft = line.draft();
            Person person = Person.unfiled(draft.details());
            PostHolding post = post(line, person, today);
            people.add(person);
            posts.add(post);
            if (draft.mail() != null) {
                accounts.add(new Account(draft.login(), person.id(), LOCALE, clock.instant()));
            }
            ImportLine kept = lines.get(line.line());
            kept.made(person, post);
            if (line.givesDuty()) {
                PersonDuty duty = duty(line, person);
                duties.add(duty);
                kept.assigned(duty);
            }
        }
        imports.addAll(people);
        progress.accept(20);
        people.forEach(Person::file);
        imports.flush();
        progress.accept(35);
        imports.addAll(posts);
        imports.addAll(duties);
        progress.accept(50);
        imports.addAll(accounts);
        progress.accept(65);
        imports.addAll(accounts.stream()
                .map(a -> new RoleAssignment(a.id(), TRAINEE, ScopeKind.GLOBAL, null, today, null))
                .toList());
        progress.accept(80);
    }

    private Optional<PostHolding> revise(CheckedLine line, ImportLine kept) {
        PersonDraft draft = line.draft();
        Person person = line.known();
        kept.remember(person);
        person.revise(draft.details());
        if (line.givesDuty()) {
            PersonDuty duty = duty(line, person);
            imports.add(duty);
            kept.assigned(duty);
        }
        return line.changesPost() ? Optional.of(appoint(line, kept)) : Optional.empty();
    }

    /** From the first day of the present post on the line corrects that post; from a later day another one follows it. */
    private PostHolding appoint(CheckedLine line, ImportLine kept) {
        PersonDraft draft = line.draft();
        PostHolding present = line.post();
        PostHolding begun = post(line, line.known(), LocalDate.now(clock));
        if (present != null && begun.validFrom().equals(present.validFrom())) {
            kept.remember(present);
            present.correct(
                    line.unit().id(),
                    draft.post(),
                    draft.level() == null ? present.level() : draft.level(),
                    draft.grade() == null ? present.grade() : draft.grade());
            return present;
        }
        if (present != null) {
            kept.rememberEnd(present);
            present.endOn(begun.validFrom());
        }
        imports.add(begun);
        kept.appointed(begun);
        return begun;
    }

    private static PostHolding post(CheckedLine line, Person person, LocalDate today) {
        PersonDraft draft = line.draft();
        LocalDate from = draft.since() == null ? today : draft.since();
        return new PostHolding(person.id(), line.unit().id(), draft.post(), draft.level(), draft.grade(), from);
    }

    /** The sheet says since when the post is held, not since when the duty. */
    private PersonDuty duty(CheckedLine line, Person person) {
        return new PersonDuty(person.id(), line.unit().id(), line.draft().duty(), LocalDate.now(clock));
    }
}
