package id.binahumas.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Some days of some rooms: a line a room, a cell a day, in it what is held there in the order of its hours. */
public record RoomWeek(List<LocalDate> days, List<Line> lines) {

    static RoomWeek of(
            LocalDate from, int count, List<RoomRow> rooms, List<RoomUseRow> uses, Predicate<RoomUseRow> mayOpen) {
        List<LocalDate> days =
                IntStream.range(0, count).mapToObj(from::plusDays).toList();
        return new RoomWeek(
                days,
                rooms.stream()
                        .map(room -> new Line(
                                room,
                                days.stream()
                                        .map(day -> Cell.of(day, room.id(), uses, mayOpen))
                                        .toList()))
                        .toList());
    }

    public LocalDate first() {
        return days.get(0);
    }

    public LocalDate last() {
        return days.get(days.size() - 1);
    }

    /** How many sessions are held in all. */
    public long held() {
        return lines.stream()
                .flatMap(l -> l.cells().stream())
                .mapToLong(c -> c.uses().size())
                .sum();
    }

    /** A room and its days. */
    public record Line(RoomRow room, List<Cell> cells) {

        public boolean free() {
            return cells.stream().allMatch(c -> c.uses().isEmpty());
        }
    }

    /** A day of a room. */
    public record Cell(LocalDate day, List<Use> uses) {

        static Cell of(LocalDate day, long roomId, List<RoomUseRow> all, Predicate<RoomUseRow> mayOpen) {
            List<RoomUseRow> here = all.stream()
                    .filter(u -> u.roomId() == roomId && u.day().equals(day))
                    .toList();
            return new Cell(
                    day,
                    here.stream()
                            .map(u -> new Use(u, mayOpen.test(u), here.stream().anyMatch(o -> clash(o, u))))
                            .toList());
        }

        private static boolean clash(RoomUseRow one, RoomUseRow other) {
            return one.sessionId() != other.sessionId()
                    && one.startsAt().isBefore(other.endsAt())
                    && other.startsAt().isBefore(one.endsAt());
        }
    }

    /** A session there; whether the caller may open it, and whether another one stands in its way from before rooms were guarded. */
    public record Use(RoomUseRow row, boolean own, boolean clash) {}
}
