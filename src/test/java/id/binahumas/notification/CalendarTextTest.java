package id.binahumas.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.time.Zones;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final Instant TWO = Instant.parse("2025-12-16T02:00:00Z");
    private static final Instant NOW = Instant.parse("2025-11-01T00:00:00Z");

    private static final Path FILES = Path.of("target", "calendar");

    @Test
    void nineInTheWestIsTwoOfTheWorld() throws Exception {
        String text = invitation("Menulis berita");
        assertTrue(text.contains("DTSTART;TZID=Asia/Jakarta:20251216T090000\r\n"), text);
        assertTrue(text.contains("DTEND;TZID=Asia/Jakarta:20251216T103000\r\n"), text);
        assertTrue(text.contains("TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:WIB\r\n"), text);
        assertTrue(text.contains("SEQUENCE:3\r\n"), text);
        assertTrue(text.contains("METHOD:REQUEST\r\n"), text);
    }

    @Test
    void whatPeopleTypeBeginsNoLineOfItsOwn() throws Exception {
        String title = "Rapat\r\nATTENDEE:mailto:korban@contoh.go.id\nEND:VEVENT; a, b \\n \"c\" 📣 "
                + "panjang ".repeat(40) + "sekali";
        Calendar calendar = read(invitation(title));
        assertEquals(1, calendar.getComponents(Component.VEVENT).size());
        VEvent event = (VEvent) calendar.getComponents(Component.VEVENT).get(0);
        assertEquals(1, event.getProperties(Property.ATTENDEE).size());
        assertEquals(
                title.replace("\r\n", "\n"),
                event.getProperty(Property.SUMMARY).orElseThrow().getValue().replace("\r\n", "\n"));
    }

    @Test
    void aWithdrawalNamesTheSameEvent() throws Exception {
        String text = CalendarText.withdrawal(
                event("Menulis berita"), "Dinas \"Kominfo\"; Kab. Tegal", "Sri, S.Sos.", "sri+1@contoh.go.id", NOW);
        assertFalse(read(text).validate(true).hasErrors());
        assertTrue(text.contains("METHOD:CANCEL\r\n"), text);
        assertTrue(text.contains("STATUS:CANCELLED\r\n"), text);
    }

    @Test
    void eachZoneIsDescribedOnce() throws Exception {
        CalendarEvent west = event("Satu");
        CalendarEvent east = new CalendarEvent(
                "b", 0, "Dua", "Teks", null, "https://contoh.go.id/", TWO, TWO.plusSeconds(60), Zones.WIT);
        String text = CalendarText.published("Bina Humas", null, List.of(west, west, east), NOW);
        assertFalse(read(text).validate(true).hasErrors());
        assertEquals(2, read(text).getComponents(Component.VTIMEZONE).size());
        assertTrue(text.contains("DTSTART;TZID=Asia/Jayapura:20251216T110000\r\n"), text);
        assertFalse(read(CalendarText.published("Bina Humas", null, List.of(), NOW))
                .getComponents(Component.VEVENT)
                .iterator()
                .hasNext());
    }

    /** What a calendar is told one after the other, as files for khal.sh. */
    @Test
    void aCalendarIsToldInTurn() throws Exception {
        CalendarEvent first = at(0, TWO);
        CalendarEvent later = at(1, TWO.plusSeconds(3600));
        CalendarEvent gone = at(2, TWO.plusSeconds(3600));
        kept("1-invited", CalendarText.invitation(first, "Dinas Kominfo", "Sri", "sri@contoh.go.id", NOW), 0);
        kept("2-changed", CalendarText.invitation(later, "Dinas Kominfo", "Sri", "sri@contoh.go.id", NOW), 1);
        kept("3-withdrawn", CalendarText.withdrawal(gone, "Dinas Kominfo", "Sri", "sri@contoh.go.id", NOW), 2);
        kept("feed", CalendarText.published("Bina Humas", null, List.of(first), NOW), 0);
    }

    private static void kept(String name, String text, int sequence) throws Exception {
        assertFalse(read(text).validate(true).hasErrors(), text);
        assertTrue(text.contains("UID:turn\r\n"), text);
        assertTrue(text.contains("SEQUENCE:" + sequence + "\r\n"), text);
        Files.createDirectories(FILES);
        Files.writeString(FILES.resolve(name + ".ics"), text);
    }

    private static CalendarEvent at(int revision, Instant start) {
        return new CalendarEvent(
                "turn",
                revision,
                "Menulis siaran pers, bagian 1",
                "Teks",
                "Ruang Rapat, Gedung A; lantai 2",
                "https://contoh.go.id/x?id=1",
                start,
                start.plusSeconds(5400),
                Zones.WIB);
    }

    private static String invitation(String title) throws Exception {
        String text = CalendarText.invitation(
                event(title), "Dinas Kominfo: Kab. Tegal", "Dr. Sri Wahyuningsih, S.Sos.", "sri@contoh.go.id", NOW);
        assertFalse(read(text).validate(true).hasErrors(), text);
        text.lines().forEach(l -> assertTrue(l.getBytes(StandardCharsets.UTF_8).length <= 75, l));
        return text;
    }

    private static CalendarEvent event(String title) {
        return new CalendarEvent(
                "a",
                3,
                title,
                "Teks",
                "Ruang Rapat, Gedung A; lantai 2",
                "https://contoh.go.id/x?id=1",
                TWO,
                TWO.plusSeconds(5400),
                Zones.WIB);
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
