package id.binahumas.people;

import id.binahumas.shared.imports.ImportTables;
import jakarta.servlet.annotation.WebServlet;

/** The empty sheet of people, and the wrong lines of one. */
@WebServlet({"/admin/people/import-template", "/admin/people/import-problems"})
public class PeopleSheetServlet extends ImportTables {

    private static final long serialVersionUID = 1L;

    @Override
    protected String kind() {
        return PeopleSheets.NAME;
    }
}
