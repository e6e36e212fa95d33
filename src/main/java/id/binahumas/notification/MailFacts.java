package id.binahumas.notification;

import java.util.Map;

/** What a letter can say about its reader and the run, each by a name in braces; none holds a line break. */
record MailFacts(
        String name,
        String course,
        String organiser,
        String days,
        String place,
        String session,
        String time,
        String address) {

    /** By the names that organisers write. */
    Map<String, String> byName() {
        return Map.of(
                "nama",
                name,
                "pelatihan",
                course,
                "penyelenggara",
                organiser,
                "tanggal",
                days,
                "tempat",
                place,
                "sesi",
                session,
                "waktu",
                time,
                "alamat",
                address);
    }
}
