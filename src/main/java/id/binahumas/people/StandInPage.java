package id.binahumas.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The reminder, where somebody starts, of whom one stands in for today and until when. */
@Named
@RequestScoped
public class StandInPage {

    @Inject
    DelegationService delegations;

    private List<HeldRoleRow> rows = List.of();

    public void load() {
        rows = delegations.mine();
    }

    public List<HeldRoleRow> getRows() {
        return rows;
    }
}
