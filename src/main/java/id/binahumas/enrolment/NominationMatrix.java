package id.binahumas.enrolment;

import id.binahumas.organisation.UnitRow;
import java.util.List;

/** Units of one level of the tree with what became of their people, the path down to it, and the sum of all. */
public record NominationMatrix(List<UnitRow> path, List<NominationMatrixRow> rows, NominationMatrixRow all) {

    public NominationMatrix {
        path = List.copyOf(path);
        rows = List.copyOf(rows);
    }
}
