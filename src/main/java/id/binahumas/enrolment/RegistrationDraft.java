package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.imports.ImportProblem;
import java.util.List;

/** A registration as a line of a sheet asks for it; what it leaves out is null. */
record RegistrationDraft(
        int line,
        List<String> cells,
        String nip,
        String mail,
        String name,
        String segment,
        String cohort,
        DeliveryMode mode,
        List<ImportProblem> problems) {

    boolean asksForPart() {
        return segment != null || cohort != null || mode != null;
    }
}
