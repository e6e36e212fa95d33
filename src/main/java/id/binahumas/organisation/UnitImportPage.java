package id.binahumas.organisation;

import id.binahumas.shared.imports.ImportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** One sheet of units; its good lines say what they change. */
@Named
@RequestScoped
public class UnitImportPage extends ImportView {

    @Override
    public String getKind() {
        return UnitSheets.NAME;
    }

    @Override
    public String getFolder() {
        return "/admin/organisation";
    }
}
