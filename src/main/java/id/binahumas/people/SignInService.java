package id.binahumas.people;

import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.time.Dates;
import id.binahumas.shared.web.RequestFacts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Door to what a login leaves behind: a stronger hash, the demand for a better password, a device that is known from now on. */
@Service
public class SignInService {

    /** Of one account; the one unused for longest makes room. */
    static final int MOST_DEVICES = 20;

    @Inject
    AccountRepository accounts;

    @Inject
    KnownDeviceRepository devices;

    @Inject
    AccountMails mails;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    /** Unless the password was changed meanwhile. */
    @Allowed(SYSTEM)
    @Audited("account.rehash")
    public void strengthen(long accountId, String oldHash, String newHash) {
        Account account = find(accountId);
        if (oldHash.equals(account.passwordHash())) {
            account.strengthen(newHash);
        }
    }

    /** The password that let somebody in no longer meets the rules. */
    @Allowed(SYSTEM)
    @Audited("account.weak-password")
    public void demandNewPassword(long accountId) {
        find(accountId).demandNewPassword();
    }

    /** Whether the account was signed in on this device before; notes that it was used again. */
    @Allowed(SYSTEM)
    public boolean isKnown(long accountId, String deviceHash) {
        Optional<KnownDevice> known = devices.of(accountId, deviceHash);
        known.ifPresent(device -> device.seen(clock.instant()));
        return known.isPresent();
    }

    /** Remembers a device; a mail says so when the account is known elsewhere and it may be somebody else who came in. */
    @Allowed(SYSTEM)
    @Audited("account.device")
    public void remember(long accountId, String deviceHash, boolean tell) {
        Account account = find(accountId);
        List<KnownDevice> known = devices.all(accountId);
        for (int i = 0; i <= known.size() - MOST_DEVICES; i++) {
            devices.remove(known.get(i));
        }
        KnownDevice device = new KnownDevice(accountId, deviceHash, clock.instant());
        devices.add(device);
        if (tell && !known.isEmpty()) {
            mails.send(
                    account,
                    "device",
                    "device-" + device.id(),
                    dates.dateTime(clock.instant()),
                    RequestFacts.current().address());
        }
    }

    private Account find(long accountId) {
        return accounts.byId(accountId).orElseThrow(NotFound::new);
    }
}
