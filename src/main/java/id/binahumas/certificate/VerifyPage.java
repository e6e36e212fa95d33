package id.binahumas.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The public page of a certificate: the verdict first, then what was certified. */
@Named
@RequestScoped
public class VerifyPage {

    private static final int TOO_MANY = 429;

    @Inject
    VerificationService verifications;

    private String code;
    private Verdict verdict;

    public void load() {
        if (code == null || code.isBlank()) {
            return;
        }
        verdict = verifications.verify(code);
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        if (verdict.kind() == VerdictKind.TOO_MANY) {
            answer.setResponseStatus(TOO_MANY);
            answer.setResponseHeader("Retry-After", "60");
        } else if (!verdict.found()) {
            answer.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Signs people take for one another; none of the left ones is ever in a code. */
    public List<String> getLookAlikes() {
        return List.of("8 – B", "5 – S", "2 – Z", "U – V", "D – Q", "7 – T");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Verdict getVerdict() {
        return verdict;
    }
}
