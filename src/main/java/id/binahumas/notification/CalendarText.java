package id.binahumas.notification;

import id.binahumas.shared.Settings;
import id.binahumas.shared.time.Zones;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Events as iCalendar (RFC 5545, 5546): what a calendar program reads. Hours stand in the zone of the venue, which is described beside them. */
final class CalendarText {

    private static final String PRODUCT = "-//Bina Humas//Bina Humas//ID";

    /** Zones of Indonesia have not changed since; before it nothing is ever planned. */
    private static final LocalDateTime SINCE = LocalDateTime.of(1970, 1, 1, 0, 0);

    private CalendarText() {}

    /** Puts the event into the calendar of one who has a seat, or changes what it shows there. */
    static String invitation(CalendarEvent event, String organiser, String attendee, String mail, Instant now) {
        return told(ImmutableMethod.REQUEST, event, organiser, attendee, mail, now);
    }

    static String withdrawal(CalendarEvent event, String organiser, String attendee, String mail, Instant now) {
        return told(ImmutableMethod.CANCEL, event, organiser, attendee, mail, now);
    }

    /** All of somebody's events, for a calendar that asks again and again. */
    static String published(String name, String organiser, List<CalendarEvent> events, Instant now) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        // a calendar of nothing at all is none: the zone of the house stands in it always
        Stream.concat(Stream.of(Zones.HOME), events.stream().map(CalendarEvent::zone))
                .distinct()
                .forEach(zone -> calendar.add(zone(zone)));
        for (CalendarEvent event : events) {
            VEvent shown = event(event, organiser, now);
            shown.add(ImmutableStatus.VEVENT_CONFIRMED);
            calendar.add(shown);
        }
        return written(calendar);
    }

    private static String told(
            Method method, CalendarEvent event, String organiser, String attendee, String mail, Instant now) {
        boolean gone = ImmutableMethod.CANCEL.equals(method);
        Calendar calendar = calendar(method);
        calendar.add(zone(event.zone()));
        VEvent shown = event(event, organiser, now);
        shown.add(gone ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Attendee who = new Attendee(mailto(mail));
        who.add(named(attendee));
        who.add(Role.REQ_PARTICIPANT);
        // the seat was asked for and given: nothing is left to be answered
        who.add(PartStat.ACCEPTED);
        who.add(Rsvp.FALSE);
        shown.add(who);
        calendar.add(shown);
        return written(calendar);
    }

    private static Calendar calendar(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private static VEvent event(CalendarEvent event, String organiser, Instant now) {
        VEvent shown = new VEvent(false);
        shown.add(new Uid(event.uid()));
        shown.add(new DtStamp(now));
        shown.add(new DtStart<>(in(event.zone()), hour(event.startsAt(), event.zone())));
        shown.add(new DtEnd<>(in(event.zone()), hour(event.endsAt(), event.zone())));
        shown.add(new Sequence(event.revision()));
        shown.add(new Summary(event.title()));
        shown.add(new Description(event.text()));
        if (event.place() != null) {
            shown.add(new Location(event.place()));
        }
        shown.add(new Url(URI.create(event.address())));
        Organizer from = new Organizer(mailto(Settings.text("SMTP_FROM", "bina-humas@localhost")));
        if (organiser != null) {
            from.add(named(organiser));
        }
        shown.add(from);
        return shown;
    }

    /** As clocks there show it. Given a zone the library would ask its own book of zones, which has Jakarta half an hour off. */
    private static LocalDateTime hour(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private static ParameterList in(ZoneId zone) {
        return new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.TzId(zone.getId())));
    }

    /** No zone of ours has a summer time: one offset says all. */
    private static VTimeZone zone(ZoneId zone) {
        ZoneOffset offset = zone.getRules().getStandardOffset(Instant.EPOCH.plusSeconds(1_700_000_000L));
        Standard standard = new Standard();
        standard.add(new DtStart<>(SINCE));
        standard.add(new TzOffsetFrom(offset));
        standard.add(new TzOffsetTo(offset));
        standard.add(new TzName(Zones.shortName(zone)));
        VTimeZone described = new VTimeZone();
        described.add(new TzId(zone.getId()));
        described.add(standard);
        return described;
    }

    /** A parameter cannot hold the quotation marks that stand around it. */
    private static Cn named(String name) {
        return new Cn(name.replace('"', '’'));
    }

    private static URI mailto(String mail) {
        try {
            return new URI("mailto", mail, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(mail, e);
        }
    }

    /** What the standard forbids is a mistake of ours and goes nowhere. */
    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
