package id.binahumas.testing;

import id.binahumas.course.Course;
import id.binahumas.course.CourseDetails;
import id.binahumas.course.CourseKind;
import id.binahumas.course.CourseService;
import id.binahumas.course.DeliveryMode;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItem;
import id.binahumas.enrolment.SeatingService;
import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.GuestRole;
import id.binahumas.schedule.PersonalLink;
import id.binahumas.schedule.PersonalLinkDetails;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.Room;
import id.binahumas.schedule.RoomDetails;
import id.binahumas.schedule.RoomService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunDetails;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.schedule.VenueDetails;
import id.binahumas.shared.Ids;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Callable;

/** Rows of one's own for a test, made through the doors: nothing of it is anybody else's. */
@ApplicationScoped
public class Sample {

    @Inject
    UnitService units;

    @Inject
    PersonService people;

    @Inject
    CourseService courses;

    @Inject
    RunService runs;

    @Inject
    RoomService rooms;

    @Inject
    SeatPoolService pools;

    @Inject
    SeatingService seating;

    @Inject
    PersonalLinkService links;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    /** Does something as the house itself. */
    public <T> T house(Callable<T> task) {
        return as(Caller.SYSTEM, task);
    }

    /** Does something as somebody; what it throws comes out as it is. */
    public <T> T as(Caller caller, Callable<T> task) {
        try {
            return callers.callAs(caller, task);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** For looking behind the doors. */
    public EntityManager em() {
        return em;
    }

    public WorkUnit unit() {
        String code = "U" + Ids.next();
        return house(() -> units.create(code, "Dinas " + code, UnitKind.AGENCY, null, LocalDate.of(2000, 1, 1)));
    }

    public Person person() {
        return house(() -> people.create("Peserta " + Ids.next(), null, null, PersonKind.NON_ASN, null, null));
    }

    public Caller trainee() {
        return trainee(person());
    }

    public Caller trainee(Person person) {
        return caller(person, Role.TRAINEE, ScopeKind.GLOBAL, null);
    }

    /** A trainee with a mail address and a post in a team of a division of an agency. */
    public Caller employee() {
        LocalDate from = LocalDate.of(2000, 1, 1);
        return house(() -> {
            long person = people.create(
                            "Pegawai " + Ids.next(),
                            null,
                            null,
                            PersonKind.NON_ASN,
                            null,
                            Ids.next() + "@example.go.id")
                    .id();
            long division = units.create("V" + Ids.next(), "Bidang", UnitKind.DIVISION, unit().id(), from)
                    .id();
            long team = units.create("T" + Ids.next(), "Tim", UnitKind.TEAM, division, from)
                    .id();
            people.appoint(person, team, "Pranata Humas", "Ahli Pertama", "III/a", from);
            return trainee(people.find(person));
        });
    }

    public Caller organiser(long unitId) {
        return caller(person(), Role.ORGANISER, ScopeKind.UNIT, unitId);
    }

    public Caller instructor(long unitId) {
        return caller(person(), Role.INSTRUCTOR, ScopeKind.UNIT, unitId);
    }

    public Caller caller(Person person, Role role, ScopeKind kind, Long scopeId) {
        return new Caller(
                Ids.next(), person.id(), person.name(), "s" + person.id(), Set.of(new Assignment(role, kind, scopeId)));
    }

    public Course course() {
        return course(unit().id());
    }

    public Course course(long unitId) {
        String code = "C" + Ids.next();
        return house(() -> courses.create(
                unitId,
                new CourseDetails(
                        code,
                        "Pelatihan " + code,
                        "Uji",
                        CourseKind.TRAINING,
                        DeliveryMode.HYBRID,
                        45,
                        "Pranata Humas",
                        "Permenkomdigi 9/2025",
                        90,
                        70)));
    }

    public SyllabusItem item(long courseId, int part, ItemKind kind, int weight) {
        return house(() -> courses.addItem(courseId, part, kind, kind + " " + Ids.next(), true, weight));
    }

    /** An announced run one can register for now, without a cap. */
    public Run run() {
        return run(course().id());
    }

    public Run run(long courseId) {
        Instant now = clock.instant();
        return run(courseId, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(7)));
    }

    public Run run(ZoneId zone) {
        Instant now = clock.instant();
        return run(course().id(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(7)), zone);
    }

    public Run run(long courseId, Instant opens, Instant closes) {
        return run(courseId, opens, closes, Zones.WIB);
    }

    private Run run(long courseId, Instant opens, Instant closes, ZoneId zone) {
        LocalDate day = LocalDate.now(clock);
        RunDetails details = new RunDetails(
                "R" + Ids.next(),
                null,
                DeliveryMode.HYBRID,
                null,
                day.plusDays(10),
                day.plusDays(15),
                opens,
                closes,
                "Balai",
                "Kota",
                zone);
        return house(() -> {
            Run run = runs.create(courseId, details);
            runs.publish(run.id());
            return runs.find(run.id());
        });
    }

    /** The same, with a cap on its one pool. */
    public Run run(int capacity) {
        Run run = run();
        house(() -> {
            seating.resize(run.id(), pool(run).id(), capacity, "Ruang memuat " + capacity);
            return null;
        });
        return run;
    }

    public SeatPoolRow pool(Run run) {
        return house(() -> pools.rows(run.id()).get(0));
    }

    public Block block(Run run, BlockKind kind, boolean gated) {
        return house(() -> runs.addBlock(run.id(), kind, "Bagian " + kind, run.startsOn(), run.endsOn(), gated));
    }

    /** A room of this unit. */
    public Room room(long unitId, String name, Integer capacity) {
        return house(() ->
                rooms.add(rooms.addVenue(unitId, VenueDetails.of("Gedung B")).id(), RoomDetails.of(name, capacity)));
    }

    /** A live session of teaching that starts at this time. */
    public ClassSession session(Block block, Instant startsAt, Duration length) {
        return house(() -> runs.addSession(
                block.id(),
                SessionDetails.of(
                        SessionKind.TEACHING,
                        "Sesi " + Ids.next(),
                        null,
                        startsAt,
                        startsAt.plus(length),
                        null,
                        "https://meet.example/" + Ids.next())));
    }

    /** Somebody from outside who has come in by a link to this session, and judges these assignments. */
    public Caller guest(ClassSession session, boolean takesAttendance, Long... itemIds) {
        String address = house(() -> links.make(session.id(), guestDetails(session, takesAttendance, itemIds)));
        String secret = address.substring(address.indexOf('=') + 1);
        PersonalLink link = as(Caller.ANYONE, () -> links.use(secret));
        return Caller.guest(link.id(), "narasumber: " + link.guestName(), session.id());
    }

    public PersonalLinkDetails guestDetails(ClassSession session, boolean takesAttendance, Long... itemIds) {
        return new PersonalLinkDetails(
                "Tamu " + Ids.next(),
                null,
                GuestRole.RESOURCE_PERSON,
                session.startsAt().minus(PersonalLink.BEFORE),
                session.endsAt().plus(PersonalLink.AFTER),
                takesAttendance,
                Set.of(itemIds));
    }
}
