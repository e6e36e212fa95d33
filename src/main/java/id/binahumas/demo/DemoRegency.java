package id.binahumas.demo;

import id.binahumas.organisation.NewUnit;
import id.binahumas.organisation.UnitKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a large regency under invented names: 30 agencies with their divisions, 40 sub-districts with 416 villages,
 * technical units, health centres and schools, six levels deep.
 */
final class DemoRegency {

    static final int SUB_DISTRICTS = 40;
    static final int VILLAGES = 416;

    private static final int SCHOOLS = 60;
    private static final int TEAMS = 5;
    private static final int EVERY_URBAN_VILLAGE = 22;

    private static final String EDUCATION = "Dinas Pendidikan";
    private static final String HEALTH = "Dinas Kesehatan";
    private static final String ROADS = "Dinas Pekerjaan Umum dan Penataan Ruang";
    private static final String ENVIRONMENT = "Dinas Lingkungan Hidup";

    /** Beside the one for communication, which is there already. */
    private static final List<String> AGENCIES = List.of(
            "Sekretariat Daerah",
            "Sekretariat DPRD",
            "Inspektorat",
            EDUCATION,
            HEALTH,
            ROADS,
            "Dinas Perumahan, Kawasan Permukiman, dan Pertanahan",
            "Satuan Polisi Pamong Praja",
            "Dinas Pemadam Kebakaran dan Penyelamatan",
            "Dinas Sosial",
            "Dinas Tenaga Kerja",
            "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
            "Dinas Pengendalian Penduduk dan Keluarga Berencana",
            "Dinas Ketahanan Pangan",
            ENVIRONMENT,
            "Dinas Kependudukan dan Pencatatan Sipil",
            "Dinas Pemberdayaan Masyarakat dan Desa",
            "Dinas Perhubungan",
            "Dinas Koperasi dan Usaha Kecil",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
            "Dinas Kepemudaan dan Olahraga",
            "Dinas Kearsipan dan Perpustakaan",
            "Dinas Kebudayaan dan Pariwisata",
            "Dinas Perikanan dan Peternakan",
            "Dinas Pertanian",
            "Dinas Perdagangan dan Perindustrian",
            "Badan Perencanaan Pembangunan Daerah",
            "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
            "Badan Penanggulangan Bencana Daerah");

    private static final List<String> DISTRICT_STARTS =
            List.of("Wana", "Arga", "Tirta", "Loka", "Candra", "Kerta", "Purwa", "Surya");
    private static final List<String> DISTRICT_ENDS = List.of("mukti", "rahayu", "sakti", "laksana", "kencana");

    private static final List<String> VILLAGE_STARTS = List.of(
            "Suka", "Mekar", "Karang", "Tanjung", "Banjar", "Rawa", "Batu", "Kebon", "Pasir", "Sinar", "Cipta", "Giri",
            "Jati", "Bumi", "Curug", "Lembah", "Muara", "Nagara", "Padi", "Situ", "Talaga", "Warung", "Kampung",
            "Pondok", "Sumber", "Harja");
    private static final List<String> VILLAGE_ENDS = List.of(
            "jaya", "sari", "mulya", "asih", "maju", "resmi", "wangi", "indah", "tengah", "raya", "damai", "makmur",
            "luhur", "bakti", "waluya", "endah");

    private final String regency;
    private final List<NewUnit> units = new ArrayList<>();

    private DemoRegency(String regency) {
        this.regency = regency;
    }

    /** A parent before its children; the regency and its agency for communication are there already. */
    static List<NewUnit> of(String regencyCode, String communicationCode) {
        DemoRegency shape = new DemoRegency(regencyCode);
        shape.agencies();
        shape.communication(communicationCode);
        shape.subDistricts();
        shape.technicalUnits();
        shape.schools();
        return shape.units;
    }

    private void agencies() {
        for (int i = 1; i <= AGENCIES.size(); i++) {
            String code = code("%02d", i);
            add(code, AGENCIES.get(i - 1), UnitKind.AGENCY, regency);
            add(code + "-SEK", "Bagian Umum dan Kepegawaian", UnitKind.DIVISION, code);
            add(code + "-REN", "Bagian Program dan Keuangan", UnitKind.DIVISION, code);
        }
    }

    private void communication(String agency) {
        String division = agency + "-IKP";
        add(division, "Bidang Informasi dan Komunikasi Publik", UnitKind.DIVISION, agency);
        add(division + "-1", "Tim Media Sosial", UnitKind.TEAM, division);
        add(division + "-2", "Tim Peliputan dan Dokumentasi", UnitKind.TEAM, division);
    }

    private void subDistricts() {
        int village = 0;
        for (int i = 0; i < SUB_DISTRICTS; i++) {
            String code = code("K%02d", i + 1);
            add(code, "Kecamatan " + district(i), UnitKind.SUB_DISTRICT, regency);
            int end = VILLAGES * (i + 1) / SUB_DISTRICTS;
            for (int n = 1; village < end; n++, village++) {
                add(code + "-D%02d".formatted(n), village(village), UnitKind.VILLAGE, code);
            }
        }
    }

    private void technicalUnits() {
        for (int i = 1; i <= 6; i++) {
            add(code("UPTD-JLN-%d", i), "UPTD Infrastruktur Wilayah " + i, UnitKind.UPTD, agency(ROADS));
        }
        for (int i = 1; i <= 5; i++) {
            add(code("UPTD-SMP-%d", i), "UPTD Pengelolaan Sampah Wilayah " + i, UnitKind.UPTD, agency(ENVIRONMENT));
        }
        for (int i = 0; i < SUB_DISTRICTS; i++) {
            add(code("PKM-%02d", i + 1), "Puskesmas " + district(i), UnitKind.PUSKESMAS, agency(HEALTH));
        }
    }

    /** Regency, agency, division, district office, school, team: six levels. */
    private void schools() {
        String division = agency(EDUCATION) + "-SD";
        add(division, "Bidang Pembinaan Sekolah Dasar", UnitKind.DIVISION, agency(EDUCATION));
        for (int i = 1; i <= SCHOOLS; i++) {
            add(code("SMP-%02d", i), "SMP Negeri %d %s".formatted(i, "Bogor"), UnitKind.SCHOOL, agency(EDUCATION));
        }
        for (int i = 0; i < SUB_DISTRICTS; i++) {
            String office = code("KWK-%02d", i + 1);
            add(office, "KWK Pendidikan Kecamatan " + district(i), UnitKind.KWK, division);
            for (int n = 1; n <= 2; n++) {
                add(office + "-SD" + n, "SD Negeri %s %d".formatted(district(i), n), UnitKind.SCHOOL, office);
            }
            if (i < TEAMS) {
                add(office + "-SD1-TH", "Tim Humas Sekolah", UnitKind.TEAM, office + "-SD1");
            }
        }
    }

    private static String district(int number) {
        return DISTRICT_STARTS.get(number % DISTRICT_STARTS.size())
                + DISTRICT_ENDS.get(number / DISTRICT_STARTS.size());
    }

    private static String village(int number) {
        String name =
                VILLAGE_STARTS.get(number % VILLAGE_STARTS.size()) + VILLAGE_ENDS.get(number / VILLAGE_STARTS.size());
        return (number % EVERY_URBAN_VILLAGE == 0 ? "Kelurahan " : "Desa ") + name;
    }

    private String agency(String name) {
        return code("%02d", AGENCIES.indexOf(name) + 1);
    }

    private String code(String pattern, int number) {
        return regency + "-" + pattern.formatted(number);
    }

    private void add(String code, String name, UnitKind kind, String parent) {
        units.add(new NewUnit(code, name, kind, parent));
    }
}
