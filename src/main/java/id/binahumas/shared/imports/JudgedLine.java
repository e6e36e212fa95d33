package id.binahumas.shared.imports;

import java.util.List;

/** A line of a sheet held against what the house knows. */
public interface JudgedLine {

    int line();

    List<String> cells();

    ImportAction action();

    /** Why it cannot be taken; none when it can. */
    List<ImportProblem> problems();

    /** What it will change, when the kind of sheet tells. */
    default List<ImportProblem> changes() {
        return List.of();
    }
}
