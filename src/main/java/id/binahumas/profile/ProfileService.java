package id.binahumas.profile;

import static id.binahumas.shared.security.Role.SIGNED_IN;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.Nip;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Door to one's own data: what everybody may see and change of it without asking anybody. */
@Service
public class ProfileService {

    @Inject
    ProfileRepository profiles;

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    ProfileLetters letters;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Empty for an account that belongs to no person. */
    @Allowed(SIGNED_IN)
    public Optional<OwnDataRow> mine() {
        return Optional.ofNullable(callers.current().personId())
                .map(id -> new OwnDataRow(
                        people.find(id),
                        accounts.ofPerson(id).orElseThrow(NotFound::new),
                        people.posts(id),
                        people.duties(id),
                        LocalDate.now(clock)));
    }

    /** The whole number, in groups; also one's own is shown only when asked for. */
    @Allowed(SIGNED_IN)
    @Audited("profile.nip")
    public String nip() {
        return Nip.spaced(people.find(person()).nip());
    }

    /** The address that waits for its confirmation. */
    @Allowed(SIGNED_IN)
    public Optional<MailChange> waitingMail() {
        return profiles.waitingMail(person(), clock.instant());
    }

    /** Sends a link to the new address; the old one counts until the link is opened. */
    @Allowed(SIGNED_IN)
    @Audited("profile.mail.ask")
    public void askMail(@NotBlank @Email(regexp = Texts.MAIL) @Size(max = 200) String mail) {
        Person person = people.find(person());
        if (person.mail() != null && Texts.key(mail).equals(Texts.key(person.mail()))) {
            throw new Refusal("profile.mail.same");
        }
        String secret = Ids.code(MailChange.SECRET_LENGTH);
        profiles.endMailChanges(person.id(), clock.instant());
        MailChange change = new MailChange(person.id(), mail, secret, clock.instant());
        profiles.add(change);
        letters.writeTo(
                mail,
                "confirm-mail",
                person,
                String.valueOf(change.id()),
                Settings.address() + "/profile-mail.xhtml?token=" + secret,
                MailChange.LIFE.toHours());
    }

    /** What a link would confirm; a used or expired one, or another person's, is refused. */
    @Allowed(SIGNED_IN)
    public MailChange mailOf(String secret) {
        MailChange change = profiles.mailChange(secret == null ? "" : secret)
                .filter(c -> Long.valueOf(c.personId()).equals(callers.current().personId()))
                .orElseThrow(() -> new Refusal("profile.mail.used"));
        change.requireUsable(clock.instant());
        return change;
    }

    /** From now on mail goes to the new address; the old one is told, in case it was not its owner who asked. */
    @Allowed(SIGNED_IN)
    @Audited("profile.mail.confirm")
    public void confirmMail(String secret) {
        MailChange change = mailOf(secret);
        change.use(clock.instant());
        Person person = people.find(change.personId());
        String before = person.mail();
        people.useMail(person.id(), change.mail());
        trail.changed(before, change.mail());
        if (before != null) {
            letters.writeTo(before, "mail-changed", person, String.valueOf(change.id()), change.mail());
        }
    }

    /** Every kind of mail, with what its receiver chose. */
    @Allowed(SIGNED_IN)
    public List<MailChoiceRow> mails() {
        Set<MailKind> refused =
                profiles.refusals(person()).stream().map(MailRefusal::kind).collect(Collectors.toSet());
        return Arrays.stream(MailKind.values())
                .map(kind -> new MailChoiceRow(kind, !refused.contains(kind)))
                .toList();
    }

    /** The kinds wanted among those one may refuse. */
    @Allowed(SIGNED_IN)
    @Audited("profile.mails")
    public void chooseMails(Set<MailKind> wanted) {
        long personId = person();
        List<MailRefusal> before = profiles.refusals(personId);
        Set<MailKind> refused = before.stream().map(MailRefusal::kind).collect(Collectors.toSet());
        before.stream().filter(r -> wanted.contains(r.kind())).forEach(profiles::remove);
        MailKind.choices().stream()
                .filter(kind -> !wanted.contains(kind) && !refused.contains(kind))
                .forEach(kind -> profiles.add(new MailRefusal(personId, kind, clock.instant())));
    }

    /** Whether a mail of this kind may be written to somebody; what is required always may, without a look. */
    @Allowed(SYSTEM)
    public boolean wants(long personId, MailKind kind) {
        return kind.required() || !profiles.isRefused(personId, kind);
    }

    /** The language of one's mails. */
    @Allowed(SIGNED_IN)
    @Audited("profile.language")
    public void chooseLanguage(String language) {
        Account account = accounts.find(callers.current().accountId());
        trail.changed(account.locale(), language);
        accounts.useLanguage(account.id(), language);
    }

    private long person() {
        Long personId = callers.current().personId();
        if (personId == null) {
            throw new NotFound();
        }
        return personId;
    }
}
