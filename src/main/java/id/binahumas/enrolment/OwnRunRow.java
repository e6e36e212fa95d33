package id.binahumas.enrolment;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunState;
import java.util.List;

/** A run of the organiser's own with its heads and what it waits for. */
public record OwnRunRow(RunRow run, long seated, long waiting, List<RunTask> tasks) {

    public boolean active() {
        return !run.state().isOver() && run.state() != RunState.TEMPLATE;
    }
}
