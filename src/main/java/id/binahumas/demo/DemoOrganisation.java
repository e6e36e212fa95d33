package id.binahumas.demo;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The units of the demo: those that hold the five programmes, and those their participants come from. */
@ApplicationScoped
class DemoOrganisation {

    static final String BOGOR = "BOGOR";

    /** Named one by one among those whom P1 is for. */
    static final String JAMU = "TEGAL-UPTD-WKJ";

    static final String LABORATORY = "TEGAL-UPTD-LAB";
    static final String PHARMACY = "TEGAL-UPTD-FARMASI";
    static final String LEARNING_CENTRE = "TEGAL-SKB";

    private static final LocalDate SINCE = LocalDate.of(2017, 1, 1);

    private static final List<String> AGENCIES = List.of(
            "Dinas Kehutanan",
            "Dinas Kesehatan",
            "Dinas Pendidikan",
            "Dinas Perhubungan",
            "Dinas Sosial",
            "Dinas Pariwisata dan Kebudayaan",
            "Dinas Lingkungan Hidup",
            "Dinas Perumahan Rakyat, Kawasan Permukiman, dan Pertanahan",
            "Dinas Tanaman Pangan, Hortikultura, dan Peternakan",
            "Badan Penanggulangan Bencana dan Pemadam Kebakaran",
            "Badan Pendapatan Daerah",
            "Biro Administrasi Pimpinan");

    private static final List<String> SUB_DISTRICTS =
            List.of("Slawi", "Margasari", "Adiwerna", "Balapulang", "Bumijawa", "Lebaksiu");

    @Inject
    UnitService units;

    Units fill() {
        long ministry = add("KOMINFO", "Kementerian Komunikasi dan Informatika", UnitKind.MINISTRY, null);
        long kalteng = add("KALTENG", "Provinsi Kalimantan Tengah", UnitKind.PROVINCE, null);
        long bpsdm = add("KALTENG-BPSDM", "BPSDM Provinsi Kalimantan Tengah", UnitKind.AGENCY, kalteng);
        long diskominfo = add(
                "KALTENG-DISKOMINFO",
                "Dinas Komunikasi, Informatika, Persandian, dan Statistik",
                UnitKind.AGENCY,
                kalteng);
        List<Long> senders = new ArrayList<>(List.of(diskominfo));
        for (int i = 0; i < AGENCIES.size(); i++) {
            senders.add(add("KALTENG-%02d".formatted(i + 1), AGENCIES.get(i), UnitKind.AGENCY, kalteng));
        }
        long tegal = add("TEGAL", "Kabupaten Tegal", UnitKind.REGENCY, null);
        long bkpsdm = add("TEGAL-BKPSDM", "BKPSDM Kabupaten Tegal", UnitKind.AGENCY, tegal);
        add(JAMU, "UPTD Wisata Kesehatan Jamu", UnitKind.UPTD, tegal);
        long health = add("TEGAL-DINKES", "Dinas Kesehatan Kabupaten Tegal", UnitKind.AGENCY, tegal);
        add(LABORATORY, "UPTD Laboratorium Kesehatan", UnitKind.UPTD, health);
        add(PHARMACY, "UPTD Instalasi Farmasi", UnitKind.UPTD, health);
        long education = add("TEGAL-DIKBUD", "Dinas Pendidikan dan Kebudayaan Kabupaten Tegal", UnitKind.AGENCY, tegal);
        add(LEARNING_CENTRE, "Sanggar Kegiatan Belajar", UnitKind.UPTD, education);
        List<Long> subDistricts = new ArrayList<>();
        for (String name : SUB_DISTRICTS) {
            String code = "TEGAL-" + name.toUpperCase(Locale.ROOT);
            long subDistrict = add(code, "Kecamatan " + name, UnitKind.SUB_DISTRICT, tegal);
            add(code + "-PKM", "Puskesmas " + name, UnitKind.PUSKESMAS, subDistrict);
            add(code + "-KWK", "KWK Pendidikan Kecamatan " + name, UnitKind.KWK, education);
            add(code + "-SMP", "SMP Negeri 1 " + name, UnitKind.SCHOOL, education);
            for (int i = 1; i <= 3; i++) {
                senders.add(add(
                        code + "-D" + i,
                        "Desa " + name + " " + DemoNames.VILLAGES.get(i - 1),
                        UnitKind.VILLAGE,
                        subDistrict));
            }
            senders.add(subDistrict);
            subDistricts.add(subDistrict);
        }
        long bogor = add(BOGOR, "Kabupaten Bogor", UnitKind.REGENCY, null);
        long bogorDiskominfo =
                add("BOGOR-DISKOMINFO", "Dinas Komunikasi dan Informatika Kabupaten Bogor", UnitKind.AGENCY, bogor);
        units.createAll(DemoRegency.of("BOGOR", "BOGOR-DISKOMINFO"), SINCE);
        long kendal = add("KENDAL", "Kabupaten Kendal", UnitKind.REGENCY, null);
        long kendalDiskominfo =
                add("KENDAL-DISKOMINFO", "Dinas Komunikasi dan Informatika Kabupaten Kendal", UnitKind.AGENCY, kendal);
        long jateng = add("JATENG", "Provinsi Jawa Tengah", UnitKind.PROVINCE, null);
        long jatengDiskominfo = add(
                "JATENG-DISKOMINFO", "Dinas Komunikasi dan Informatika Provinsi Jawa Tengah", UnitKind.AGENCY, jateng);
        return new Units(
                ministry,
                bpsdm,
                senders,
                subDistricts.get(0),
                bkpsdm,
                bogorDiskominfo,
                kendalDiskominfo,
                jatengDiskominfo);
    }

    private long add(String code, String name, UnitKind kind, Long parent) {
        return units.create(code, name, kind, parent, SINCE).id();
    }

    /** The units that hold programmes, those that send people, and a sub-district among these. */
    record Units(
            long ministry,
            long bpsdm,
            List<Long> senders,
            long subDistrict,
            long tegal,
            long bogor,
            long kendal,
            long jateng) {}
}
