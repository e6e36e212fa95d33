package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;

/** A decree, letter or law that a run rests on beside those of its course, numbered, perhaps with a link to its text. */
@Entity
@Table(name = "run_basis")
public class RunBasis extends BaseEntity {

    private long runId;
    private int number;
    private String wording;
    private String link;

    protected RunBasis() {}

    RunBasis(long runId, int number, String wording, String link) {
        this.runId = runId;
        this.number = number;
        this.wording = Texts.plain(wording, 500);
        this.link = link == null || link.isBlank() ? null : requireWebAddress(link.strip());
    }

    RunBasis copyTo(long otherRunId) {
        return new RunBasis(otherRunId, number, wording, link);
    }

    public long runId() {
        return runId;
    }

    private static String requireWebAddress(String link) {
        try {
            if (link.startsWith("https://") && URI.create(link).getHost() != null) {
                return link;
            }
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("run.basis.link");
        }
        throw new Refusal("run.basis.link");
    }
}
