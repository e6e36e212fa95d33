package id.binahumas.people;

import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.CallerSource;
import id.binahumas.shared.security.SecondFactorState;
import id.binahumas.shared.security.SignedIn;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the login mechanism who an account is today: one question to the database for each request. */
@ApplicationScoped
public class AccountCallers implements CallerSource {

    @Inject
    AccountRepository accounts;

    @Inject
    Clock clock;

    @Override
    public Optional<SignedIn> load(long accountId) {
        return load(accountId, SecondFactorRules.isDemanded());
    }

    @Override
    public Optional<SignedIn> loadVouchedFor(long accountId) {
        return load(accountId, false)
                .map(s -> new SignedIn(s.caller(), s.mustChangePassword(), s.stamp(), SecondFactorState.OFF));
    }

    private Optional<SignedIn> load(long accountId, boolean demanded) {
        List<SignInRow> rows = accounts.signIn(accountId, LocalDate.now(clock));
        return rows.stream().findFirst().map(one -> {
            Set<Assignment> roles = rows.stream()
                    .filter(r -> r.role() != null)
                    .map(r -> new Assignment(
                            r.role(),
                            r.scopeKind(),
                            r.scopeId(),
                            r.acting() == null ? null : Messages.label(Languages.INDONESIAN, r.acting())))
                    .collect(Collectors.toSet());
            boolean missing = demanded
                    && !one.secondFactor()
                    && roles.stream().anyMatch(r -> r.role().isGuarded());
            SecondFactorState state = missing
                    ? SecondFactorState.DEMANDED
                    : one.secondFactor() ? SecondFactorState.ON : SecondFactorState.OFF;
            String name = one.personName() == null ? Nip.maskedLogin(one.login()) : one.personName();
            Caller caller = new Caller(accountId, one.personId(), name, one.login(), missing ? Set.of() : roles);
            return new SignedIn(caller, one.mustChangePassword(), one.stamp(), state);
        });
    }
}
