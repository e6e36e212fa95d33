package id.binahumas.people;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.security.ApiScope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One's own keys for programs: makes, shows once and revokes them. */
@Named
@RequestScoped
public class ApiTokensPage {

    @Inject
    ApiTokenService tokens;

    @Inject
    OwnProof proof;

    @Inject
    Posted posted;

    @FormField
    @NotBlank
    @Size(max = ApiToken.LONGEST_NAME)
    private String name;

    @FormField
    @NotEmpty(message = "{token.scopes}")
    private List<ApiScope> scopes = List.of();

    @FormField
    @NotNull
    @Min(1)
    @Max(ApiToken.LONGEST_DAYS)
    private Integer days = 90;

    /** The password, or the code of the second step; the name keeps it out of what outlives a session. */
    @FormField(raw = true)
    @Size(max = PasswordRules.LONGEST)
    private String current;

    private String secret;
    private List<ApiTokenRow> rows = List.of();
    private ProofKind asked;

    /** The answer to this form is the only place where the key ever stands. */
    public void make() throws Exception {
        if (posted.fill(this) && proof.holds(current == null ? "" : current, "current")) {
            ApiTokenSecret made = ApiTokenSecret.make();
            tokens.make(name, scopes, days, made);
            secret = made.text();
        }
    }

    public String revoke() {
        tokens.revoke(posted.getId());
        return "/profile-tokens.xhtml?faces-redirect=true&ok=tokenRevoked";
    }

    public void load() {
        rows = tokens.own();
        asked = proof.kind();
    }

    public ProofKind getProof() {
        return asked;
    }

    public List<ApiScope> getAllScopes() {
        return List.of(ApiScope.values());
    }

    public List<Integer> getAllDays() {
        return List.of(30, 90, 180, ApiToken.LONGEST_DAYS);
    }

    public boolean chosen(ApiScope scope) {
        return scopes.contains(scope);
    }

    public String getName() {
        return name;
    }

    public Integer getDays() {
        return days;
    }

    public String getSecret() {
        return secret;
    }

    public List<ApiTokenRow> getRows() {
        return rows;
    }
}
