package id.binahumas.enrolment;

import id.binahumas.shared.imports.ImportTables;
import jakarta.servlet.annotation.WebServlet;

/** The empty sheet of registrations, and the wrong lines of one. */
@WebServlet({"/organiser/enrolment/import-template", "/organiser/enrolment/import-problems"})
public class RegistrationSheetServlet extends ImportTables {

    private static final long serialVersionUID = 1L;

    @Override
    protected String kind() {
        return RegistrationSheets.NAME;
    }
}
