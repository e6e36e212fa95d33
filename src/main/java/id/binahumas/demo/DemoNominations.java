package id.binahumas.demo;

import id.binahumas.enrolment.NominationBoardService;
import id.binahumas.enrolment.NominationDetails;
import id.binahumas.enrolment.NominationService;
import id.binahumas.enrolment.NominationShare;
import id.binahumas.organisation.UnitKind;
import id.binahumas.people.AccountService;
import id.binahumas.schedule.Run;
import id.binahumas.shared.security.CallerSource;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the agencies of a province may send to two runs, and whom one of them has named already; by those whose deed it is. */
@ApplicationScoped
class DemoNominations {

    private static final String PROVINCE = "KALTENG";
    private static final List<String> NAMED = List.of("Eko", "Fitri");

    @Inject
    NominationBoardService boards;

    @Inject
    NominationService nominations;

    @Inject
    AccountService accounts;

    @Inject
    CallerSource source;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    void fill(Run digital, Run visit) {
        LocalDate today = LocalDate.now(clock);
        as("panitia", () -> {
            boards.share(digital.id(), PROVINCE, UnitKind.AGENCY, new NominationShare(0, 3, today.plusDays(5)));
            boards.share(visit.id(), PROVINCE, UnitKind.AGENCY, new NominationShare(0, 2, today.plusDays(7)));
        });
        as("unit", () -> {
            List<Long> two = NAMED.stream()
                    .map(name -> nominations.candidates(visit.id(), name, 0, 1).get(0))
                    .map(candidate -> candidate.person().id())
                    .toList();
            nominations.nominate(visit.id(), new NominationDetails(two, null, false, "800/217/DISHUT", today, null));
        });
    }

    /** The demo knows no codes: nobody is asked for a second factor. */
    private void as(String login, Runnable deed) {
        long account = accounts.byLogin(login).orElseThrow().id();
        callers.runAs(source.loadVouchedFor(account).orElseThrow().caller(), deed);
    }
}
