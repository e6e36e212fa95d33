package id.binahumas.shared.mail;

import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The mails that were written to somebody; the secrets of links are left out. */
@ApplicationScoped
public class MailsOfPerson implements PersonalData {

    private static final int MOST = 10_000;

    @Inject
    MailRepository messages;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        List<Object[]> rows = messages.of(owner, MOST).stream()
                .map(MailRow::of)
                .map(m -> new Object[] {m.createdAt(), m.recipient(), m.subject(), m.body(), m.state()})
                .toList();
        return List.of(PersonalTable.of("mails", "at,to,subject,text,state", rows));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return List.of(new PersonalCount("mails", messages.countOf(owner)));
    }
}
