package id.binahumas.notification;

import id.binahumas.people.PeopleMerged;
import id.binahumas.people.PersonErased;
import id.binahumas.schedule.SessionRemoved;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** That somebody reads their sessions by an address of their own, and what their calendar was told. The address ends with its owner's name. */
@ApplicationScoped
public class CalendarsOfPerson implements PersonalData {

    @Inject
    CalendarRepository calendars;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of("calendars", "since", calendars.feedRows(owner.personId())),
                PersonalTable.of("invitations", "title,from,to,no,at", calendars.entryRows(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("calendars,invitations", calendars.counts(owner.personId()));
    }

    void on(@Observes PersonErased event) {
        calendars.forgetFeed(event.personId());
    }

    /** The entry that leads on keeps its own address, if it has one. */
    void on(@Observes PeopleMerged event) {
        calendars.forgetFeed(event.goneId());
    }

    void on(@Observes SessionRemoved event) {
        calendars.leave(event.sessionId());
    }
}
