package id.binahumas.organisation;

import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.text.Texts;
import java.time.LocalDate;
import java.util.List;

/** A unit as a line of a sheet describes it, and what is wrong with its cells; the parent by its code, what is left out is null. */
record UnitDraft(
        int line,
        List<String> cells,
        String code,
        String name,
        UnitKind kind,
        String parent,
        LocalDate since,
        List<ImportProblem> problems) {

    /** Offices do not tell capital letters in codes apart. */
    String key() {
        return Texts.key(code);
    }

    String parentKey() {
        return parent == null ? null : Texts.key(parent);
    }

    LocalDate from(LocalDate today) {
        return since == null ? today : since;
    }
}
