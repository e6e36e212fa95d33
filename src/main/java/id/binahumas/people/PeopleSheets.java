package id.binahumas.people;

import id.binahumas.shared.imports.SheetColumn;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.imports.SheetImport;
import id.binahumas.shared.imports.SheetKind;
import id.binahumas.shared.sheets.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Sheets of people; whoever a sheet opened an account for is sent a link when that was asked for. */
@ApplicationScoped
class PeopleSheets implements SheetKind<CheckedLine, ImportLine> {

    static final String NAME = "people";

    private static final int LINKS_AT_ONCE = 100;

    @Inject
    PeopleImportRepository imports;

    @Inject
    ImportCheck check;

    @Inject
    ImportWriter writer;

    @Inject
    ImportUndo undo;

    @Inject
    AccountService accounts;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<? extends SheetColumn> columns() {
        return List.of(PeopleColumn.values());
    }

    @Override
    public Class<ImportLine> lineType() {
        return ImportLine.class;
    }

    @Override
    public ImportLine line(long importId, CheckedLine judged) {
        return new ImportLine(importId, judged);
    }

    @Override
    public List<CheckedLine> judge(SheetImport sheet, SheetColumns columns, List<SheetRow> rows) {
        return check.check(columns, rows);
    }

    @Override
    public void write(List<CheckedLine> judged, Map<Integer, ImportLine> lines, IntConsumer progress) {
        writer.write(judged, lines, progress);
    }

    @Override
    public void undo(long importId, IntConsumer progress) {
        undo.undo(importId, progress);
    }

    @Override
    public boolean follow(long importId) {
        List<Long> waiting = imports.withoutLink(importId, LINKS_AT_ONCE);
        waiting.forEach(accounts::invite);
        return !waiting.isEmpty();
    }
}
