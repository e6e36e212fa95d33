package id.binahumas.demo;

import java.util.List;

/** Invented people: names put together by number, and NIP that keep the rule. None of them exists. */
final class DemoNames {

    static final List<String> VILLAGES = List.of("Lor", "Kidul", "Tengah");

    private static final List<String> FIRST = List.of(
            "Sri", "Bambang", "Ratna", "Agus", "Yuliana", "Dewi", "Hendra", "Maria", "Rudi", "Fitri", "Eko", "Lestari",
            "Joko", "Nurul", "Andi", "Wulan", "Teguh", "Indah", "Yohanes", "Kartika", "Rizal", "Melati", "Surya", "Ayu",
            "Dimas");

    private static final List<String> LAST = List.of(
            "Wahyuningsih",
            "Prasetyo",
            "Puspitasari",
            "Setiawan",
            "Wulandari",
            "Rahmawati",
            "Gunawan",
            "Goreti",
            "Hartono",
            "Handayani",
            "Saputra",
            "Kusumawardhani",
            "Santoso",
            "Hidayah",
            "Firmansyah",
            "Anggraini",
            "Nugroho",
            "Permatasari",
            "Mahardika",
            "Siregar");

    private static final List<String> DEGREES =
            List.of("S.I.Kom.", "S.Sos.", "S.Kom.", "M.I.Kom.", "A.Md.", "S.E.", "S.IP.", "M.Si.");

    private DemoNames() {}

    /** 500 different names; every fortieth person has only one. */
    static String name(int number) {
        String first = FIRST.get(number % FIRST.size());
        return number % 40 == 39
                ? first + "man"
                : first + " " + LAST.get((number % FIRST.size() * 3 + number / FIRST.size()) % LAST.size());
    }

    static String degree(int number) {
        return number % 5 == 4 ? null : DEGREES.get(number % DEGREES.size());
    }

    /** 18 digits: birth, appointment, sex, serial; unique by number up to 999 a birthday. */
    static String nip(int number) {
        return "%04d%02d%02d%04d%02d%d%03d"
                .formatted(
                        1970 + number % 28,
                        1 + number % 12,
                        1 + number % 27,
                        2000 + number % 20,
                        1 + number % 12,
                        1 + number % 2,
                        1 + number / 10);
    }
}
