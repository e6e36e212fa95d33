package id.binahumas.schedule;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A block of a run, new or known. */
@Named
@RequestScoped
public class BlockEditPage {

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private Long id;
    private Long run;
    private int version;
    private int part;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String title;

    @FormField
    @NotNull
    private BlockKind kind = BlockKind.CLASSROOM;

    @FormField
    private LocalDate startsOn;

    @FormField
    private LocalDate endsOn;

    @FormField
    private boolean gated;

    @FormField
    private boolean apart;

    public void load() {
        if (id == null) {
            Run planned = runs.own(run == null ? 0 : run);
            part = runs.blocks(planned.id()).stream()
                            .mapToInt(BlockRow::part)
                            .max()
                            .orElse(0)
                    + 1;
            return;
        }
        Block block = runs.ownBlock(id);
        run = block.runId();
        version = posted.is("save") ? posted.getVersion() : block.version();
        part = block.part();
        title = block.title();
        kind = block.kind();
        startsOn = block.startsOn();
        endsOn = block.endsOn();
        gated = block.gated();
        apart = block.apart();
    }

    public String save() {
        if (!posted.fill(this)) {
            return null;
        }
        if (id == null) {
            runs.addBlock(run, kind, title, startsOn, endsOn, gated, apart);
        } else {
            runs.editBlock(id, version, kind, title, startsOn, endsOn, gated, apart);
        }
        return "/organiser/schedule/run.xhtml?faces-redirect=true&id=" + run + "&ok=blockSaved";
    }

    public String remove() {
        runs.removeBlock(id);
        return "/organiser/schedule/run.xhtml?faces-redirect=true&id=" + run + "&ok=blockRemoved";
    }

    public BlockKind[] getKinds() {
        return BlockKind.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public int getVersion() {
        return version;
    }

    public int getPart() {
        return part;
    }

    public String getTitle() {
        return title;
    }

    public BlockKind getKind() {
        return kind;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public boolean isApart() {
        return apart;
    }

    public boolean isGated() {
        return gated;
    }
}
