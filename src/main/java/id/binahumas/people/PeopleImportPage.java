package id.binahumas.people;

import id.binahumas.shared.imports.ImportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** One sheet of people. */
@Named
@RequestScoped
public class PeopleImportPage extends ImportView {

    @Override
    public String getKind() {
        return PeopleSheets.NAME;
    }

    @Override
    public String getFolder() {
        return "/admin/people";
    }
}
