package id.binahumas.enrolment;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** People with accounts of their own who use the pages of the container's server, each with a browser. */
@ApplicationScoped
public class DeskHouse {

    private static final String PASSWORD = "kopi pagi di teras";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Inject
    AccountService accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Sample sample;

    private String hash;

    /** Somebody who has signed in. */
    record Guest(Person person, Visitor visitor) {}

    public long unit(UnitKind kind, String name) {
        return sample.house(() -> units.create("P" + Ids.next(), name, kind, null, LONG_AGO))
                .id();
    }

    /** Of a unit, with a mail address. */
    public Person at(long unit) {
        Person person = sample.house(() -> people.create(
                "Warga " + Ids.next(), null, null, PersonKind.NON_ASN, null, "w" + Ids.next() + "@example.go.id"));
        sample.house(() -> people.appoint(person.id(), unit, "Staf", null, "III/a", LONG_AGO));
        return person;
    }

    Guest trainee(long unit) {
        return trainee(at(unit));
    }

    Guest trainee(Person person) {
        return signedIn(person, Role.TRAINEE, ScopeKind.GLOBAL, null);
    }

    Guest organiser(Run run) {
        return signedIn(at(sample.unit().id()), Role.ORGANISER, ScopeKind.UNIT, run.organiserUnitId());
    }

    /** Of the committee of this run alone. */
    Guest committee(Run run) {
        return signedIn(at(sample.unit().id()), Role.ORGANISER, ScopeKind.RUN, run.id());
    }

    Guest superior(long unit) {
        return signedIn(at(unit), Role.SUPERIOR, ScopeKind.UNIT, unit);
    }

    private Guest signedIn(Person person, Role role, ScopeKind kind, Long scope) {
        sample.house(() -> {
            long id = accounts.createOpen("meja" + person.id(), person.id(), "id", hash())
                    .id();
            accounts.assign(id, role, kind, scope, LONG_AGO, null);
            return null;
        });
        Guest guest = new Guest(person, null);
        return new Guest(person, again(guest));
    }

    /** Somebody signs in once more, as after a session that is over. */
    Visitor again(Guest guest) {
        Visitor visitor = Visitor.here();
        if (visitor.signIn("meja" + guest.person().id(), PASSWORD).statusCode() != 302) {
            throw new AssertionError(guest.person().name() + " could not sign in");
        }
        return visitor;
    }

    private synchronized String hash() {
        if (hash == null) {
            hash = hasher.hash(PASSWORD);
        }
        return hash;
    }
}
