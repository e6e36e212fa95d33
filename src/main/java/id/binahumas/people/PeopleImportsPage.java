package id.binahumas.people;

import id.binahumas.shared.imports.ImportsDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Where an administrator brings a sheet of people, and all of them brought so far. */
@Named
@RequestScoped
public class PeopleImportsPage extends ImportsDesk {

    @Override
    public String getKind() {
        return PeopleSheets.NAME;
    }

    @Override
    public String getFolder() {
        return "/admin/people";
    }
}
