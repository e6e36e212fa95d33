package id.binahumas.shared.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows whom the numbers in entries mean. People live on a floor above, which implements this. */
public interface SubjectNames {

    /** The names of those of these that are people or accounts. */
    Map<Long, String> names(Collection<Long> ids);

    /** The people, and their accounts, that are meant by what was typed. */
    List<Long> find(String typed);

    /** A person and the account, whichever of the two this is. */
    List<Long> both(long id);
}
