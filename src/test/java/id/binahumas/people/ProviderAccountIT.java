package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.oidc.OidcFailure;
import id.binahumas.shared.oidc.OidcIdentity;
import id.binahumas.shared.oidc.OidcTrouble;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whose account it is that an identity provider speaks of. */
@InContainer
class ProviderAccountIT {

    private static final AtomicInteger SERIAL = new AtomicInteger((int) (System.nanoTime() / 1000 % 800));

    @Inject
    ProviderAccountService provider;

    @Inject
    AccountService accounts;

    @Inject
    PersonService people;

    @Inject
    Sample sample;

    private final String nip =
            String.format("19%02d0312201503%d%03d", 60 + SERIAL.get() % 40, 1, 1 + SERIAL.incrementAndGet() % 999);
    private final String mail = "orang" + Ids.next() + "@contoh.go.id";

    @Test
    void theNipNamesTheAccountWhateverTheMailSays() {
        Account account = account(nip, mail);
        account(null, "lain" + mail);
        assertEquals(account.id(), found(nip, null));
        assertEquals(account.id(), found(" " + nip.substring(0, 8) + " " + nip.substring(8), "lain" + mail));
    }

    @Test
    void aVerifiedMailNamesItsOnlyReader() {
        Account account = account(null, mail);
        assertEquals(account.id(), found(null, mail.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(account.id(), found(nip, mail), "the register knows no NIP yet");
        Account office = house(() -> accounts.create("kantor" + mail, null, "id"));
        assertEquals(office.id(), found(null, "kantor" + mail));
        assertEquals(OidcTrouble.UNKNOWN, refused(null, "x" + mail));
        assertEquals(OidcTrouble.UNKNOWN, refused(null, null));
    }

    @Test
    void aMailIsNotTakenWhereItMayMeanSomebodyElse() {
        account(nip, mail);
        String other = nip.substring(0, 14) + "2" + nip.substring(15);
        assertEquals(OidcTrouble.UNKNOWN, refused(other, mail), "the register knows another NIP");
        person(null, mail);
        assertEquals(OidcTrouble.SEVERAL, refused(null, mail), "a second reader, even one without an account");
    }

    @Test
    void whoAwaitsAPasswordComesInAndWhoWasClosedDoesNot() {
        Account waiting = account(null, mail);
        house(() -> {
            provider.open(waiting.id());
            return null;
        });
        Account open = house(() -> accounts.find(waiting.id()));
        assertTrue(open.active());
        assertEquals(waiting.id(), found(null, mail));
        assertThrows(Refusal.class, () -> house(() -> accounts.invite(waiting.id())), "no link is needed any more");

        house(() -> {
            accounts.close(waiting.id(), "Pindah instansi");
            return null;
        });
        assertEquals(
                AccountState.CLOSED, house(() -> accounts.find(waiting.id())).state());
        assertEquals(OidcTrouble.CLOSED, refused(null, mail), "though it never had a password");
        assertThrows(
                Refusal.class,
                () -> house(() -> {
                    provider.open(waiting.id());
                    return null;
                }));
        assertFalse(house(() -> accounts.find(waiting.id())).active());
    }

    @Test
    void nobodyAsksFromOutside() {
        Caller trainee = sample.trainee();
        assertThrows(Forbidden.class, () -> sample.as(trainee, () -> provider.accountOf(new OidcIdentity(nip, mail))));
    }

    private long found(String claimed, String verified) {
        return house(() -> provider.accountOf(new OidcIdentity(claimed, verified)))
                .id();
    }

    private OidcTrouble refused(String claimed, String verified) {
        return assertThrows(
                        OidcFailure.class, () -> house(() -> provider.accountOf(new OidcIdentity(claimed, verified))))
                .trouble();
    }

    private Account account(String number, String address) {
        Person person = person(number, address);
        return house(() -> accounts.create("masuk" + Ids.next(), person.id(), "id"));
    }

    private Person person(String number, String address) {
        PersonKind kind = number == null ? PersonKind.NON_ASN : PersonKind.PNS;
        return house(() -> people.create("Orang Contoh", null, null, kind, number, address));
    }

    private <T> T house(Callable<T> task) {
        return sample.as(Caller.SYSTEM, task);
    }
}
