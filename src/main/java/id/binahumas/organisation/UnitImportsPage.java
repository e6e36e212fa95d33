package id.binahumas.organisation;

import id.binahumas.shared.imports.ImportsDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Where an administrator brings a sheet of units, and all of them brought so far. */
@Named
@RequestScoped
public class UnitImportsPage extends ImportsDesk {

    @Override
    public String getKind() {
        return UnitSheets.NAME;
    }

    @Override
    public String getFolder() {
        return "/admin/organisation";
    }
}
