package id.binahumas.enrolment;

import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** The board of a run's places, as they are at this moment. */
@Named
@RequestScoped
public class BoardPage {

    @Inject
    BoardService boards;

    @Inject
    RunService runs;

    @Inject
    Clock clock;

    private Long id;
    private Run run;
    private RunRow row;
    private SeatBoard board;
    private Instant at;

    public void load() {
        board = boards.board(id);
        at = clock.instant();
        run = runs.own(id);
        row = runs.row(id);
    }

    /** How many are missing of the least that the run should have; none when it asks for no least. */
    public long getMissing() {
        return run.minParticipants() == null ? 0 : Math.max(0, run.minParticipants() - board.seated());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public SeatBoard getBoard() {
        return board;
    }

    public Instant getAt() {
        return at;
    }
}
