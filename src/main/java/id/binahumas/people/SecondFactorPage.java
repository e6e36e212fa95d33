package id.binahumas.people;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.qr.QrCode;
import id.binahumas.shared.security.SessionAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** One's own second factor: switched on with an app, codes for paper, switched off. */
@Named
@RequestScoped
public class SecondFactorPage {

    private static final String HERE = "/second-factor.xhtml?faces-redirect=true";

    @FormField(raw = true)
    @NotBlank
    @Size(max = 40)
    private String code;

    @Inject
    SecondFactorService factors;

    @Inject
    SessionAuthentication sessions;

    @Inject
    HttpServletRequest request;

    @Inject
    Posted posted;

    @Inject
    CodeErrors trouble;

    @Inject
    Words words;

    private SecondFactorView view;
    private List<String> codes = List.of();

    public void load() {
        view = factors.mine();
    }

    public String begin() {
        factors.begin();
        return HERE;
    }

    /** The codes are shown on this answer only. */
    public void confirm() {
        if (posted.fill(this)) {
            RecoveryCodes made = factors.confirm(code);
            sessions.keepSession(request, made.stamp());
            codes = made.codes();
        }
    }

    public void renewCodes() {
        if (posted.fill(this)) {
            RecoveryCodes made = factors.renewCodes(code);
            trouble.say(made.answer(), "code");
            codes = made.codes();
        }
    }

    public String switchOff() {
        if (!posted.fill(this)) {
            return null;
        }
        CodeAnswer answer = factors.switchOff(code);
        trouble.say(answer, "code");
        return answer == CodeAnswer.RIGHT ? HERE + "&ok=secondOff" : null;
    }

    public SecondFactorView getView() {
        return view;
    }

    public List<String> getCodes() {
        return codes;
    }

    /** In groups, for typing. */
    public String getKey() {
        return RecoveryCode.readable(view.secret()).replace('-', ' ');
    }

    public String getPicture() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(view.uri()));
    }

    /** The codes as a file, without another request that would have to know them. */
    public String getFile() {
        String text = words.of("second.file") + "\r\n\r\n" + String.join("\r\n", codes) + "\r\n";
        return "data:text/plain;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
