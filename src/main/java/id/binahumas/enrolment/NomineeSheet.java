package id.binahumas.enrolment;

import id.binahumas.schedule.RunRow;

/** One name of a nomination, with its run, and whether somebody else may still come in the place. */
public record NomineeSheet(NomineeRow nominee, RunRow run, boolean open) {

    public boolean changeable() {
        return open && nominee.in();
    }
}
