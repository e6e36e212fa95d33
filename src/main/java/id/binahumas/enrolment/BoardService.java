package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ORGANISER;

import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SeatReserveRow;
import id.binahumas.shared.Service;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.util.List;

/** Door to the board of a run's places; it is asked again every few seconds, so it costs the same few questions however many come. */
@Service
public class BoardService {

    @Inject
    BoardRepository boards;

    @Inject
    RunService runs;

    @Inject
    SeatPoolService seatPools;

    @Allowed(ORGANISER)
    public SeatBoard board(long runId) {
        runs.own(runId);
        List<BoardRepository.Crowd> crowds = boards.crowds(runId);
        List<SeatReserveRow> reserves = seatPools.reserves(runId);
        List<BoardPool> pools = seatPools.rows(runId).stream()
                .map(pool -> new BoardPool(
                        pool,
                        of(pool, crowds, BookingStatus.WAITLISTED),
                        of(pool, crowds, BookingStatus.OFFERED),
                        reserves.stream().filter(r -> r.poolId() == pool.id()).toList()))
                .toList();
        return new SeatBoard(
                pools,
                inRun(crowds, BookingStatus.SEATED),
                inRun(crowds, BookingStatus.OFFERED),
                inRun(crowds, BookingStatus.WAITLISTED),
                crowds.stream()
                        .filter(c -> c.status() == BookingStatus.WAITLISTED
                                && c.claim().scope() != SeatClaim.Scope.RUN)
                        .mapToLong(BoardRepository.Crowd::number)
                        .sum(),
                inRun(crowds, BookingStatus.REQUESTED));
    }

    private static long of(SeatPoolRow pool, List<BoardRepository.Crowd> crowds, BookingStatus status) {
        return crowds.stream()
                .filter(c -> c.status() == status && pool.appliesTo(c.claim()))
                .mapToLong(BoardRepository.Crowd::number)
                .sum();
    }

    private static long inRun(List<BoardRepository.Crowd> crowds, BookingStatus status) {
        return crowds.stream()
                .filter(c -> c.status() == status && c.claim().scope() == SeatClaim.Scope.RUN)
                .mapToLong(BoardRepository.Crowd::number)
                .sum();
    }
}
