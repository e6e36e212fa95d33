package id.binahumas.enrolment;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What a run waits for from its organiser. */
public enum RunTask {
    /** Still in preparation: nobody can see it. */
    PUBLISH(q -> q.run().state() == RunState.PREPARATION),
    /** Too few have registered, and the day has come to say whether it is held all the same. */
    DECIDE(RunTask.Question::undecided),
    /** People wait for a seat. */
    LINE(q -> q.run().state().isOpen() && !q.over() && q.heads().waiting() > 0),
    /** The last day is over. */
    CLOSE(q -> q.run().state().isOpen() && q.over());

    private final Predicate<Question> due;

    RunTask(Predicate<Question> due) {
        this.due = due;
    }

    static List<RunTask> of(RunRow run, RunHeads heads, LocalDate today) {
        Question question = new Question(run, heads, today);
        return Arrays.stream(values()).filter(task -> task.due.test(question)).toList();
    }

    private record Question(RunRow run, RunHeads heads, LocalDate today) {

        boolean undecided() {
            return run.state() == RunState.PUBLISHED
                    && run.decideBy() != null
                    && !today.isBefore(run.decideBy())
                    && run.decidedAt() == null
                    && heads.seated() < run.minParticipants();
        }

        boolean over() {
            return run.endsOn() != null && run.endsOn().isBefore(today);
        }
    }
}
