package id.binahumas.people;

import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.sheets.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Holds the lines of a sheet against the register, with a number of questions that grows by one for every few hundred lines. */
@ApplicationScoped
class ImportCheck {

    @Inject
    PeopleImportRepository imports;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    List<CheckedLine> check(SheetColumns columns, List<SheetRow> rows) {
        List<ReadLine> lines =
                rows.stream().map(row -> ReadLine.of(columns, row)).toList();
        LocalDate today = LocalDate.now(clock);
        List<UnitRow> allUnits = units.all();
        Register register = imports.register(lines.stream().map(ReadLine::draft).toList(), today);
        LineRules rules = new LineRules(new UnitNames(allUnits), register, today);
        return lines.stream().map(rules::judge).toList();
    }

    /** A line as it was read, before anybody else's are looked at. */
    record ReadLine(SheetRow row, PersonDraft draft, List<ImportProblem> problems) {

        static ReadLine of(SheetColumns columns, SheetRow row) {
            PersonCells cells = new PersonCells(columns, row.cells());
            PersonDraft draft = cells.read();
            return new ReadLine(row, draft, cells.problems());
        }
    }
}
