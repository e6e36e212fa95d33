package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The page behind the link in a letter to a host: the letter, and the answer to it. */
@Named
@RequestScoped
public class VisitPage {

    @Inject
    VisitService visits;

    @Inject
    Posted posted;

    @Size(max = 100)
    private String token;

    private VisitLetter letter;

    @FormField
    @NotNull
    private VisitAnswer answer;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String by;

    @FormField
    @Size(max = 300)
    private String place;

    @FormField(multiline = true)
    @Size(max = 1000)
    private String note;

    public void load() {
        if (token == null) {
            throw new Refusal("guest.unknown");
        }
        letter = visits.letter(token);
        if (!posted.is("answer")) {
            answer = letter.state() == VisitState.DECLINED ? VisitAnswer.DECLINED : VisitAnswer.ACCEPTED;
            by = letter.answeredBy();
            place = letter.place();
            note = letter.note();
        }
    }

    public String reply() {
        if (!posted.fill(this)) {
            return null;
        }
        visits.answer(token, new VisitReply(answer, by, place, note));
        return "/visit.xhtml?faces-redirect=true&token=" + token + "&ok=visitAnswered";
    }

    public VisitAnswer[] getAnswers() {
        return VisitAnswer.values();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public VisitLetter getLetter() {
        return letter;
    }

    public VisitAnswer getAnswer() {
        return answer;
    }

    public String getBy() {
        return by;
    }

    public String getPlace() {
        return place;
    }

    public String getNote() {
        return note;
    }
}
