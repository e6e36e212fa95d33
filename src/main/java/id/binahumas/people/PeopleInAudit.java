package id.binahumas.people;

import id.binahumas.shared.audit.SubjectNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells the audit whom its numbers mean. */
@ApplicationScoped
public class PeopleInAudit implements SubjectNames {

    private static final int MOST = 50;

    @Inject
    AccountRepository accounts;

    @Inject
    PersonSearchRepository search;

    @Inject
    Clock clock;

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            accounts.namesOfPeople(ids).forEach(row -> names.put((Long) row[0], (String) row[1]));
            accounts.namesOf(ids).forEach(row -> names.put((Long) row[0], Nip.maskedLogin((String) row[1])));
        }
        return names;
    }

    @Override
    public List<Long> find(String typed) {
        PersonQuery query = PersonQuery.of(typed);
        List<Long> found = query.isEmpty()
                ? List.of()
                : search.everywhere(query, LocalDate.now(clock), MOST).ids();
        List<Long> theirs = found.isEmpty() ? List.of() : accounts.idsOfPeople(found);
        Stream<Long> byLogin = accounts.byLogin(typed).stream()
                .flatMap(account -> Stream.of(account.id(), account.personId()))
                .filter(Objects::nonNull);
        return Stream.of(found.stream(), theirs.stream(), byLogin)
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    @Override
    public List<Long> both(long id) {
        Long person = accounts.byId(id).map(Account::personId).orElse(id);
        return Stream.concat(Stream.of(id, person), accounts.idsOfPeople(List.of(person)).stream())
                .distinct()
                .toList();
    }
}
