package id.binahumas.certificate;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the unit that holds a run prints as an issuer. */
@Named
@RequestScoped
public class IssuerPage {

    @Inject
    CertificateService certificates;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private String id;
    private RunRow run;

    @FormField
    @NotBlank
    @Size(max = 100)
    private String numberPattern;

    @FormField
    @NotBlank
    @Size(max = 40)
    private String classification;

    @FormField
    @NotBlank
    @Size(max = 40)
    private String unitCode;

    @FormField
    @Size(max = 100)
    private String city;

    @FormField
    @Size(max = 20)
    private String signatoryCapacity;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String signatoryOffice;

    @FormField
    @Size(max = 200)
    private String signatoryName;

    @FormField
    @Size(max = 30)
    private String signatoryNumber;

    @FormField
    @NotBlank
    @Size(max = 500)
    private String gradeBands;

    public void load() {
        long runId = Ids.parse(id);
        IssuerDetails d = certificates.issuer(runId);
        run = runs.row(runId);
        numberPattern = d.numberPattern();
        classification = d.classification();
        unitCode = d.unitCode();
        city = d.city();
        signatoryCapacity = d.signatoryCapacity();
        signatoryOffice = d.signatoryOffice();
        signatoryName = d.signatoryName();
        signatoryNumber = d.signatoryNumber();
        gradeBands = d.gradeBands();
    }

    public String save() {
        if (!posted.fill(this)) {
            return null;
        }
        certificates.describeIssuer(
                Ids.parse(id),
                new IssuerDetails(
                        numberPattern,
                        classification,
                        unitCode,
                        city,
                        signatoryCapacity,
                        signatoryOffice,
                        signatoryName,
                        signatoryNumber,
                        gradeBands));
        return "/organiser/certificate/certificates.xhtml?faces-redirect=true&id=" + id + "&ok=issuer.saved";
    }

    /** For the hint: what is written when nobody decides otherwise. */
    public String getUsualPattern() {
        return CertificateNumber.DEFAULT_PATTERN;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public RunRow getRun() {
        return run;
    }

    public String getNumberPattern() {
        return numberPattern;
    }

    public String getClassification() {
        return classification;
    }

    public String getUnitCode() {
        return unitCode;
    }

    public String getCity() {
        return city;
    }

    public String getSignatoryCapacity() {
        return signatoryCapacity;
    }

    public String getSignatoryOffice() {
        return signatoryOffice;
    }

    public String getSignatoryName() {
        return signatoryName;
    }

    public String getSignatoryNumber() {
        return signatoryNumber;
    }

    public String getGradeBands() {
        return gradeBands;
    }
}
