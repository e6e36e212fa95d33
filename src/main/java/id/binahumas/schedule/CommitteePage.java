package id.binahumas.schedule;

import id.binahumas.people.AssignedRow;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The committee of a run: its members, and for organisers of its units naming and withdrawing them. */
@Named
@RequestScoped
public class CommitteePage {

    private static final String SELF = "/organiser/schedule/run.xhtml?faces-redirect=true&id=";

    @Inject
    CommitteeService committees;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private Long id;
    private List<AssignedRow> members = List.of();
    private boolean namedHere;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String member;

    public void load() {
        members = committees.members(id);
        namedHere = runs.isHeldByUnit(id);
    }

    public String assign() {
        if (!posted.fill(this)) {
            return null;
        }
        committees.assign(id, member);
        return SELF + id + "&ok=memberAssigned";
    }

    public String withdraw() {
        committees.withdraw(id, posted.getId());
        return SELF + id + "&ok=memberWithdrawn";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public List<AssignedRow> getMembers() {
        return members;
    }

    /** Whether the caller names members: not one of the committee itself. */
    public boolean isNamedHere() {
        return namedHere;
    }

    public int getGrace() {
        return CommitteeService.GRACE.getDays();
    }

    public String getMember() {
        return member;
    }
}
