package id.binahumas.demo;

import id.binahumas.people.AccountService;
import id.binahumas.people.Acting;
import id.binahumas.people.NewPost;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The invented people of the demo with their accounts: one for each role, and 500 trainees. */
@ApplicationScoped
class DemoPeople {

    static final int TRAINEES = 500;

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 4);
    private static final List<String> POSTS = List.of(
            "Pranata Humas Ahli Pertama",
            "Pranata Humas Terampil",
            "Anggota tim PPID",
            "Pengelola media sosial",
            "Pranata Humas Ahli Muda");
    private static final List<String> GRADES = List.of(
            "Penata Muda, III/a", "Pengatur, II/c", "Penata, III/c", "Penata Muda Tk. I, III/b", "Penata Tk. I, III/d");

    private static final List<String> GRADES_OF_PPPK = List.of("IX", "VII", "IX", "IX", "XI");

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    DemoRepository session;

    void fill(DemoOrganisation.Units units, String hash) {
        long sender = units.senders().get(1);
        account(hash, "peserta", person(0, "Sri Wahyuningsih", "S.I.Kom.", sender, 0), Role.TRAINEE, null);
        account(
                hash,
                "pengajar",
                person(901, "Ratna Puspitasari", "M.I.Kom.", units.bpsdm(), 4),
                Role.INSTRUCTOR,
                units.ministry());
        long organiser = account(
                hash,
                "panitia",
                person(902, "Bambang Prasetyo", "S.Sos.", units.bpsdm(), 2),
                Role.ORGANISER,
                units.ministry());
        accounts.assign(organiser, Role.ORGANISER, ScopeKind.UNIT, units.bpsdm(), SINCE, null);
        long regencies = account(
                hash,
                "panitiakab",
                person(908, "Wahyu Kusumawati", "S.Sos.", units.bogor(), 2),
                Role.ORGANISER,
                units.bogor());
        accounts.assign(regencies, Role.ORGANISER, ScopeKind.UNIT, units.tegal(), SINCE, null);
        accounts.assign(regencies, Role.ORGANISER, ScopeKind.UNIT, units.kendal(), SINCE, null);
        account(
                hash,
                "unit",
                person(903, "Maria Goreti Sulistyaningrum", "S.E.", sender, 3),
                Role.UNIT_COORDINATOR,
                sender);
        Person camat = people.create(
                "Lestari Widodo", "Dra.", "M.Si.", PersonKind.PNS, DemoNames.nip(905), "peserta905@contoh.go.id");
        people.appoint(
                camat.id(), new NewPost(units.subDistrict(), "Camat", null, "Pembina, IV/a", SINCE, Acting.PLT, true));
        account(hash, "camat", camat, Role.SUPERIOR, units.subDistrict());
        long admin = account(hash, "admin", person(904, "Hendra Gunawan", "S.Kom.", units.bpsdm(), 2), null, null);
        accounts.assign(admin, Role.ADMINISTRATOR, ScopeKind.GLOBAL, null, SINCE, null);
        account(hash, "auditor", person(906, "Theresia Simbolon", "S.H.", units.bpsdm(), 3), Role.AUDITOR, null);
        for (int i = 1; i <= TRAINEES; i++) {
            Person person = person(
                    i,
                    DemoNames.name(i),
                    DemoNames.degree(i),
                    units.senders().get(i % units.senders().size()),
                    i % POSTS.size());
            account(hash, "peserta%03d".formatted(i), person, Role.TRAINEE, null);
            if (i % 25 == 0) {
                session.settle();
            }
        }
    }

    private Person person(int number, String name, String degree, long unit, int post) {
        PersonKind kind = number % 7 == 6 ? PersonKind.NON_ASN : number % 3 == 2 ? PersonKind.PPPK : PersonKind.PNS;
        boolean asn = kind != PersonKind.NON_ASN;
        List<String> grades = kind == PersonKind.PPPK ? GRADES_OF_PPPK : GRADES;
        Person person = people.create(
                name,
                null,
                degree,
                kind,
                asn ? DemoNames.nip(number) : null,
                "peserta%03d@contoh.go.id".formatted(number));
        people.appoint(person.id(), unit, POSTS.get(post), null, asn ? grades.get(post) : null, SINCE);
        return person;
    }

    /** Roles of the demo are held for a unit, or, with none, for the whole house. */
    private long account(String hash, String login, Person person, Role role, Long unit) {
        long id = accounts.createOpen(login, person.id(), "id", hash).id();
        if (role != null) {
            accounts.assign(id, role, unit == null ? ScopeKind.GLOBAL : ScopeKind.UNIT, unit, SINCE, null);
        }
        return id;
    }
}
