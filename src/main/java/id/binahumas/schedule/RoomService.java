package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Door to venues and their rooms, and to what is held in them when. */
@Service
public class RoomService {

    private static final int DAYS_SHOWN = 7;

    @Inject
    RoomRepository rooms;

    @Inject
    RunRepository runRepository;

    @Inject
    RunService runs;

    @Inject
    SeatPoolService seatPools;

    @Inject
    ClashGuard clashes;

    @Inject
    Event<ScheduleChanged> changed;

    @Inject
    AuditTrail trail;

    @Inject
    UnitService units;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Allowed({ORGANISER, SYSTEM})
    @Audited("room.venue.add")
    public Venue addVenue(long ownerUnitId, @Valid VenueDetails details) {
        requireOrganiserAt(ownerUnitId);
        units.row(ownerUnitId, LocalDate.now(clock));
        Venue venue = new Venue(ownerUnitId, details);
        rooms.add(venue);
        return venue;
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("room.venue.edit")
    public void editVenue(long venueId, int version, @Valid VenueDetails details) {
        Venue venue = ownVenue(venueId);
        venue.requireVersion(version);
        venue.describe(details);
        runRepository.openAt(venueId).forEach(runId -> changed.fire(new ScheduleChanged(runId)));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("room.add")
    public Room add(long venueId, @Valid RoomDetails details) {
        Room room = new Room(ownVenue(venueId), details);
        rooms.add(room);
        return room;
    }

    /** Another capacity changes how many places the runs in it have. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("room.edit")
    @RetriesContention
    public void edit(long roomId, int version, @Valid RoomDetails details) {
        own(roomId);
        rooms.lock(Room.class, roomId);
        Room room = own(roomId);
        room.requireVersion(version);
        room.describe(details);
        runRepository.openIn(roomId).forEach(runId -> {
            seatPools.measure(runId);
            changed.fire(new ScheduleChanged(runId));
        });
    }

    /**
     * The room came: all sessions of the block that are still to come and have none are held in it, or none of them is and it is
     * said who has it. Says how many there were.
     */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("room.hold")
    @RetriesContention
    public int hold(long blockId, long roomId) {
        Block block = runs.ownBlock(blockId);
        Run run = runs.find(block.runId());
        run.requireOpen();
        Room room = forRun(run.id(), roomId);
        List<ClassSession> waiting = rooms.withoutRoom(block.id(), clock.instant());
        if (waiting.isEmpty()) {
            throw new Refusal("room.nothing");
        }
        waiting.forEach(clashes::hold);
        clashes.hold(List.of(room.id()), List.of());
        for (ClassSession session : waiting) {
            session.holdIn(room);
            clashes.requireFree(run, session, List.of());
        }
        seatPools.measure(run.id());
        changed.fire(new ScheduleChanged(run.id()));
        trail.changed(null, room.printed());
        return waiting.size();
    }

    /** The venue for one who keeps it; a stranger's is not found. */
    @Allowed({ORGANISER, SYSTEM})
    public Venue ownVenue(long venueId) {
        Venue venue = rooms.byId(Venue.class, venueId).orElseThrow(NotFound::new);
        requireOrganiserAt(venue.ownerUnitId());
        return venue;
    }

    /** The room for one who keeps it; a stranger's is not found. */
    @Allowed({ORGANISER, SYSTEM})
    public Room own(long roomId) {
        Room room = rooms.byId(Room.class, roomId).orElseThrow(NotFound::new);
        requireOrganiserAt(room.ownerUnitId());
        return room;
    }

    @Allowed(ORGANISER)
    public List<VenueRow> venues() {
        return rooms.venues(ownUnits(), isEverywhere());
    }

    @Allowed(ORGANISER)
    public List<RoomRow> rows() {
        return rooms.rooms(ownUnits(), isEverywhere());
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<RoomRow> ofVenue(long venueId) {
        ownVenue(venueId);
        return rooms.ofVenue(venueId);
    }

    /** The rooms a run may be held in: those of the units that hold it, and those the caller keeps. */
    @Allowed(ORGANISER)
    public List<RoomRow> rowsFor(long runId) {
        Run run = runs.own(runId);
        Set<Long> keepers = new HashSet<>(ownUnits());
        keepers.add(run.organiserUnitId());
        if (run.coOrganiserUnitId() != null) {
            keepers.add(run.coOrganiserUnitId());
        }
        return rooms.rooms(keepers, isEverywhere());
    }

    /** One of those. */
    @Allowed({ORGANISER, SYSTEM})
    public Room forRun(long runId, long roomId) {
        Run run = runs.own(runId);
        Room room = rooms.byId(Room.class, roomId).orElseThrow(NotFound::new);
        boolean ofTheRun = room.ownerUnitId() == run.organiserUnitId()
                || run.coOrganiserUnitId() != null && room.ownerUnitId() == run.coOrganiserUnitId();
        if (!ofTheRun) {
            requireOrganiserAt(room.ownerUnitId());
        }
        return room;
    }

    /** The week of the caller's rooms from this day on, perhaps of one venue only: who has which, whoever that is. */
    @Allowed(ORGANISER)
    public RoomWeek week(@NotNull LocalDate from, Long venueId) {
        List<RoomRow> shown = venueId == null ? rows() : ofVenue(venueId);
        List<RoomUseRow> uses = rooms.uses(
                shown.stream().map(RoomRow::id).toList(),
                from.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                from.plusDays(DAYS_SHOWN + 1L).atStartOfDay().toInstant(ZoneOffset.UTC),
                LocalDate.now(clock));
        return RoomWeek.of(from, DAYS_SHOWN, shown, uses, this::mayOpen);
    }

    private boolean mayOpen(RoomUseRow use) {
        Caller caller = callers.current();
        return caller.hasFor(ORGANISER, ScopeKind.UNIT, use.organiserUnitId())
                || use.coOrganiserUnitId() != null && caller.hasFor(ORGANISER, ScopeKind.UNIT, use.coOrganiserUnitId())
                || caller.hasFor(ORGANISER, ScopeKind.RUN, use.runId());
    }

    private Collection<Long> ownUnits() {
        return callers.current().scopeIds(ORGANISER, ScopeKind.UNIT);
    }

    private boolean isEverywhere() {
        return callers.current().hasGlobal(ORGANISER);
    }

    private void requireOrganiserAt(long unitId) {
        Caller caller = callers.current();
        if (!caller.isSystem() && !caller.hasFor(ORGANISER, ScopeKind.UNIT, unitId)) {
            throw new NotFound();
        }
    }
}
