package id.binahumas.shared.files;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Every row of a file has its bytes, all of them. */
@ApplicationScoped
public class FilesPresent implements Invariant {

    private static final int AT_ONCE = 1000;

    @Inject
    FileRepository rows;

    @Inject
    FileStore files;

    @Override
    public String name() {
        return "files_present";
    }

    @Override
    public Finding check(Progress progress) {
        List<Example> missing = new ArrayList<>();
        long all = rows.count();
        long done = 0;
        for (List<StoredFile> some = rows.after(0, AT_ONCE);
                !some.isEmpty() && missing.size() < Finding.MOST;
                some = rows.after(some.get(some.size() - 1).id(), AT_ONCE)) {
            some.stream()
                    .filter(file -> !files.isThere(file))
                    .map(file -> Example.of(file.displayName(), file.byteSize(), file.sha256()))
                    .forEach(missing::add);
            done += some.size();
            progress.at(Math.min(done, all), all);
        }
        return Finding.of(missing);
    }
}
