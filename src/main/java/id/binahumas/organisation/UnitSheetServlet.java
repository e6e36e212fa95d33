package id.binahumas.organisation;

import id.binahumas.shared.imports.ImportTables;
import jakarta.servlet.annotation.WebServlet;

/** The empty sheet of units, and the wrong lines of one. */
@WebServlet({"/admin/organisation/import-template", "/admin/organisation/import-problems"})
public class UnitSheetServlet extends ImportTables {

    private static final long serialVersionUID = 1L;

    @Override
    protected String kind() {
        return UnitSheets.NAME;
    }
}
