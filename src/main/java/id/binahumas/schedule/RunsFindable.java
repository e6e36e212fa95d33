package id.binahumas.schedule;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The catalogue has every announced run, by its day, and no other. */
@ApplicationScoped
public class RunsFindable implements Invariant {

    @Inject
    RunWordRepository words;

    @Override
    public String name() {
        return "runs_findable";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(words.misfiled(Finding.MOST), run -> Example.at("/run.xhtml?id=" + run[0], run[1]));
    }
}
