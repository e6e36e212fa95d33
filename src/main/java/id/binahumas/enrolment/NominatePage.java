package id.binahumas.enrolment;

import id.binahumas.people.PersonForm;
import id.binahumas.people.PersonService;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/** A head names people of the own units for a run, with a letter, and sees what became of each. */
@Named
@RequestScoped
public class NominatePage extends PersonForm {

    private static final int SIZE = 25;
    private static final int QUOTAS = 50;

    @Inject
    NominationService nominations;

    @Inject
    PersonService people;

    @Inject
    StaffService staff;

    @Inject
    FileStore files;

    private Long id;
    private String q;
    private int page = 1;
    private int sent = 1;
    private NominationSheet sheet;
    private long total;
    private List<NominationCandidateRow> rows = List.of();
    private long named;
    private List<NomineeRow> nominees = List.of();

    @FormField
    private Long unitId;

    @FormField
    private boolean whole;

    @FormField
    @Size(max = 100)
    private String letterNumber;

    @FormField
    private LocalDate letterDate;

    @FormField
    private Part letter;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String post;

    public void load() {
        sheet = nominations.sheet(id, QUOTAS);
        total = staff.count(new StaffFilter(q, StaffStanding.ALL));
        rows = nominations.candidates(id, q, (page - 1) * SIZE, SIZE);
        named = nominations.countNominees(id);
        nominees = nominations.nominees(id, (sent - 1) * SIZE, SIZE);
    }

    /** The bytes come in outside any transaction. */
    public String nominate() throws IOException {
        if (!posted.fill(this, "unitId", "whole", "letterNumber", "letterDate", "letter")) {
            return null;
        }
        List<Long> chosen = posted.ids("person");
        if (chosen.isEmpty()) {
            throw new Refusal("nomination.people.none");
        }
        if (letter == null) {
            return back(nominations.nominate(id, details(chosen, null)));
        }
        try (InputStream content = letter.getInputStream()) {
            return back(files.storeFor(
                    content,
                    letter.getSubmittedFileName(),
                    FilePolicy.LETTER,
                    file -> nominations.nominate(id, details(chosen, file)),
                    (done, file) -> true));
        }
    }

    /** The letter comes later than the names. */
    public String attach() throws IOException {
        if (!posted.fill(this, "letter")) {
            return null;
        }
        if (letter == null) {
            throw new Refusal("nomination.letter.none");
        }
        long nomination = posted.getId();
        try (InputStream content = letter.getInputStream()) {
            files.storeFor(
                    content,
                    letter.getSubmittedFileName(),
                    FilePolicy.LETTER,
                    file -> {
                        nominations.attach(nomination, file);
                        return file;
                    },
                    (done, file) -> true);
        }
        return here("nominationLetter");
    }

    /** Somebody the register does not know yet. */
    public String add() {
        if (!filled("unitId", "name", "titleBefore", "titleAfter", "kind", "nip", "mail", "post")) {
            return null;
        }
        people.addToMyUnit(details(), chosenUnit(), post);
        return here("nominationAdded");
    }

    private long chosenUnit() {
        if (unitId == null) {
            throw new Refusal("nomination.unit.needed");
        }
        return unitId;
    }

    private NominationDetails details(List<Long> chosen, Long file) {
        return new NominationDetails(chosen, unitId, whole, letterNumber, letterDate, file);
    }

    private String back(NominationRow made) {
        return here(
                made.refused() > 0 ? "nominationPartly" : made.waiting() > 0 ? "nominationWaiting" : "nominationDone");
    }

    private String here(String ok) {
        return "/unit/enrolment/nominate.xhtml?faces-redirect=true&id=" + id + "&ok=" + ok;
    }

    /** Whether the row was chosen in a form that was refused. */
    public boolean chosen(NominationCandidateRow row) {
        return posted.is("nominate")
                && posted.ids("person").contains(row.person().id());
    }

    public FilePolicy getPolicy() {
        return FilePolicy.LETTER;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public int getSent() {
        return sent;
    }

    public void setSent(int sent) {
        this.sent = Math.min(Math.max(1, sent), 100_000);
    }

    public NominationSheet getSheet() {
        return sheet;
    }

    public long getTotal() {
        return total;
    }

    public List<NominationCandidateRow> getRows() {
        return rows;
    }

    public long getNamed() {
        return named;
    }

    public List<NomineeRow> getNominees() {
        return nominees;
    }

    public Long getUnitId() {
        return unitId;
    }

    public boolean isWhole() {
        return whole;
    }

    public String getLetterNumber() {
        return letterNumber;
    }

    public LocalDate getLetterDate() {
        return letterDate;
    }

    public String getPost() {
        return post;
    }
}
