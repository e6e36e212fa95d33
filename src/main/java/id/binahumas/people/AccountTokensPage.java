package id.binahumas.people;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The keys of somebody else's programs, for an administrator, who may revoke them. */
@Named
@RequestScoped
public class AccountTokensPage {

    @Inject
    ApiTokenService tokens;

    @Inject
    AccountService accounts;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Words words;

    private Long id;
    private String login;
    private List<ApiTokenRow> rows = List.of();

    public String revoke() {
        String why = posted.text("why");
        if (why == null) {
            errors.field("why", words.of("account.reason.needed"));
            return null;
        }
        tokens.revoke(posted.getId(), id, why);
        return "/admin/people/tokens.xhtml?faces-redirect=true&id=" + id + "&ok=tokenRevoked";
    }

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        login = accounts.find(id).shownLogin();
        rows = tokens.of(id);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getLogin() {
        return login;
    }

    public List<ApiTokenRow> getRows() {
        return rows;
    }
}
