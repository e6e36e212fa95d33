package id.binahumas.demo;

import id.binahumas.schedule.Block;
import id.binahumas.schedule.RoomDetails;
import id.binahumas.schedule.RoomService;
import id.binahumas.schedule.VenueDetails;
import id.binahumas.schedule.VisitAnswer;
import id.binahumas.schedule.VisitDetails;
import id.binahumas.schedule.VisitReply;
import id.binahumas.schedule.VisitService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Where the programmes of the demo are held: houses of their organisers, one that is hired, and a host who said yes. */
@ApplicationScoped
class DemoRooms {

    @Inject
    RoomService rooms;

    @Inject
    VisitService visits;

    /** The training centre of P2; answers its classroom. */
    long trainingCentre(long owner) {
        long venue = venue(
                owner,
                new VenueDetails(
                        "BPSDM Provinsi Kalimantan Tengah",
                        "Jalan Pelatihan Nomor 1",
                        "Palangka Raya",
                        "Subbagian Umum",
                        false));
        room(venue, "Aula Tambun", "Gedung utama", "Lantai 1", 120, "Proyektor, pengeras suara, panggung");
        room(venue, "Laboratorium Komputer", "Gedung B", "Lantai 1", 24, "24 komputer, internet");
        return room(
                venue,
                "Ruang Kelas Isen Mulang",
                "Gedung utama",
                "Lantai 2",
                40,
                "Proyektor, pengeras suara, papan tulis");
    }

    /** The hall of P3. */
    long hallOfTheRegency(long owner) {
        long venue =
                venue(owner, new VenueDetails("Diskominfo Kabupaten Bogor", null, "Cibinong", "Subbagian Umum", false));
        return room(venue, "Aula Diskominfo", null, "Lantai 3", 70, "Kamera, pengeras suara, internet untuk siaran");
    }

    /** The room that is hired for P4. */
    long hired(long owner) {
        long venue = venue(
                owner,
                new VenueDetails(
                        "Gedung Pertemuan Bahari", "Jalan Pantai Nomor 12", "Kendal", "Bagian pemesanan", true));
        return room(venue, "Ruang Samudra", null, "Lantai 1", 70, "Proyektor, pengeras suara");
    }

    /** The letter of P5, which its host has answered. */
    void receivedBy(Block block, Instant from, Instant to) {
        String link = visits.send(
                block.id(),
                new VisitDetails(
                        "B-215/HM/2025",
                        "Dinas Komunikasi dan Informatika Provinsi Jawa Tengah",
                        "Kepala Dinas Komunikasi dan Informatika",
                        null,
                        from,
                        to,
                        12,
                        "Kami mohon berkunjung untuk belajar tentang manajemen krisis dan pemberdayaan staf humas,"
                                + " dan berdiskusi dengan pengelola humas provinsi.",
                        "Dewi Rahmawati, M.I.Kom.",
                        null));
        visits.answer(
                link.substring(link.indexOf('=') + 1),
                new VisitReply(
                        VisitAnswer.ACCEPTED,
                        "Bambang Setiawan, Sekretaris Dinas",
                        "Gedung A, lantai 3, ruang rapat utama",
                        "Kami siapkan narasumber dan ruang untuk 15 orang. Parkir bus di halaman belakang."));
    }

    private long venue(long owner, VenueDetails details) {
        return rooms.addVenue(owner, details).id();
    }

    private long room(long venue, String name, String building, String storey, int capacity, String equipment) {
        return rooms.add(venue, new RoomDetails(name, building, storey, capacity, equipment))
                .id();
    }
}
